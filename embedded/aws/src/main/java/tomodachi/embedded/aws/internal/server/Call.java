package tomodachi.embedded.aws.internal.server;

import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.wire.Protocol;

/// What a request turned out to be.
sealed interface Call {

  /// Something a service can do.
  record Asked(Protocol protocol, Operation operation, Structure input, Identity identity)
      implements Call {}

  /// Nothing any service can do.
  record Refused(Protocol protocol, ApiError error) implements Call {}

  /// The question what this is, as a browser asks it.
  record Curious() implements Call {}
}
