package tomodachi.http;

/// The options `http.http2`.
///
/// @param enabled whether the port speaks HTTP/2: over TLS to clients that offer it, without TLS to
///   those that begin with it
/// @param maxConcurrentStreams how many requests of a connection may be under way, 1 to 100,000
public record Http2Options(boolean enabled, int maxConcurrentStreams) {

  private static final int MOST_STREAMS = 100_000;

  /// @throws IllegalArgumentException when a value is outside its range
  public Http2Options {
    if (maxConcurrentStreams < 1 || maxConcurrentStreams > MOST_STREAMS) {
      throw new IllegalArgumentException(
          "http.http2.max_concurrent_streams must be 1 to 100000, was " + maxConcurrentStreams);
    }
  }

  /// HTTP/2 with 100 requests of a connection at once.
  public static Http2Options defaults() {
    return new Http2Options(true, 100);
  }

  /// A copy that speaks HTTP/2 or not.
  public Http2Options withEnabled(boolean enabled) {
    return new Http2Options(enabled, maxConcurrentStreams);
  }

  /// A copy with so many requests of a connection at once.
  ///
  /// @throws IllegalArgumentException as the constructor
  public Http2Options withMaxConcurrentStreams(int maxConcurrentStreams) {
    return new Http2Options(enabled, maxConcurrentStreams);
  }
}
