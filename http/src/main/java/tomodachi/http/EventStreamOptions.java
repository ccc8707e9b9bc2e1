package tomodachi.http;

import java.time.Duration;

/// The options `http.event_stream`.
///
/// @param heartbeat how long a stream of events may be silent before it gets a comment, which
///   clients ignore: so proxies don't take it for dead, and clients that have gone are noticed; at
///   least 100 ms; zero: never
public record EventStreamOptions(Duration heartbeat) {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  /// @throws IllegalArgumentException when a value is outside its range
  public EventStreamOptions {
    if (!heartbeat.isZero() && heartbeat.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "http.event_stream.heartbeat must be 0, or at least 100 ms, was " + heartbeat);
    }
  }

  /// A comment after 15 s of silence.
  public static EventStreamOptions defaults() {
    return new EventStreamOptions(Duration.ofSeconds(15));
  }

  /// A copy that sends a comment after this silence; zero: never.
  ///
  /// @throws IllegalArgumentException as the constructor
  public EventStreamOptions withHeartbeat(Duration heartbeat) {
    return new EventStreamOptions(heartbeat);
  }
}
