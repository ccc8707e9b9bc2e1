package tomodachi.embedded.aws.internal.api;

import tomodachi.transport.Timeline;

/// Who asks.
///
/// @param home the account and region it asks for
/// @param endpoint how it reaches the server, such as `http://127.0.0.1:9732`, without a slash at
///   the end
/// @param accessKey the id of its key, for STS
/// @param connection what it is connected by
public record Caller(Home home, String endpoint, String accessKey, Connection connection) {

  /// The connection of a client.
  public interface Connection {
    /// Says that the client got something it reacts to. Holds plan time until it is closed or the
    /// connection ends; a hold that does nothing if the client is no service of this framework.
    Timeline.Hold hold();
  }
}
