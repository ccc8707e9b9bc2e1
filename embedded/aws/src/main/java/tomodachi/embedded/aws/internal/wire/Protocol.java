package tomodachi.embedded.aws.internal.wire;

import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Structure;

/// How a service's answers are spelt.
public sealed interface Protocol permits JsonProtocol, QueryProtocol {

  /// The answer to a request that was carried out.
  ///
  /// @param requestId what the client may quote when it asks about the request
  WireAnswer answer(Operation operation, Structure output, String requestId);

  /// The answer to a request that wasn't.
  WireAnswer refuse(ApiError error, String requestId);
}
