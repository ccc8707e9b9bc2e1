package tomodachi.http;

import java.time.Duration;
import java.util.List;
import tomodachi.http.internal.route.Origins;

/// The options `http.websocket`.
///
/// @param maxMessageSize the largest message taken, in bytes after decompression, 1 to 1 GiB; a
///   larger one closes the connection with 1009
/// @param pingInterval how long a connection may be silent before it gets a ping, and again before
///   it counts as gone, at least 100 ms; zero: no pings
/// @param compression whether messages are compressed when the client offers it (RFC 7692)
/// @param sendBuffer how many bytes may be on their way to one client, 1 to 1 GiB; a single message
///   may be larger
/// @param allowedOrigins the origins whose pages may connect, such as `https://app.example.com`, or
///   `https://*.example.com` for those below it, or `*` for all; empty: those of the host the
///   client asks for. Clients that are no browsers and say no origin may always connect
public record WebsocketOptions(
    long maxMessageSize,
    Duration pingInterval,
    boolean compression,
    long sendBuffer,
    List<String> allowedOrigins) {

  private static final long MIB = 1024 * 1024;
  private static final long MOST = 1024 * MIB;
  private static final Duration SHORTEST = Duration.ofMillis(100);

  /// @throws IllegalArgumentException when a value is outside its range
  public WebsocketOptions {
    requireSize("max_message_size", maxMessageSize);
    if (!pingInterval.isZero() && pingInterval.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "http.websocket.ping_interval must be 0, or at least 100 ms, was " + pingInterval);
    }
    requireSize("send_buffer", sendBuffer);
    allowedOrigins = List.copyOf(allowedOrigins);
    allowedOrigins.forEach(WebsocketOptions::requireOrigin);
  }

  /// Messages up to 4 MiB, a ping after 30 s of silence, compression, 1 MiB on its way, pages of
  /// the same host.
  public static WebsocketOptions defaults() {
    return new WebsocketOptions(4 * MIB, Duration.ofSeconds(30), true, MIB, List.of());
  }

  /// A copy that takes messages up to this size, in bytes.
  ///
  /// @throws IllegalArgumentException as the constructor
  public WebsocketOptions withMaxMessageSize(long maxMessageSize) {
    return new WebsocketOptions(
        maxMessageSize, pingInterval, compression, sendBuffer, allowedOrigins);
  }

  /// A copy that pings after this silence; zero: never.
  ///
  /// @throws IllegalArgumentException as the constructor
  public WebsocketOptions withPingInterval(Duration pingInterval) {
    return new WebsocketOptions(
        maxMessageSize, pingInterval, compression, sendBuffer, allowedOrigins);
  }

  /// A copy that compresses messages or not.
  public WebsocketOptions withCompression(boolean compression) {
    return new WebsocketOptions(
        maxMessageSize, pingInterval, compression, sendBuffer, allowedOrigins);
  }

  /// A copy in which so many bytes may be on their way to one client.
  ///
  /// @throws IllegalArgumentException as the constructor
  public WebsocketOptions withSendBuffer(long sendBuffer) {
    return new WebsocketOptions(
        maxMessageSize, pingInterval, compression, sendBuffer, allowedOrigins);
  }

  /// A copy that lets pages of these origins connect; `*`: of all.
  ///
  /// @throws IllegalArgumentException as the constructor
  public WebsocketOptions withAllowedOrigins(String... origins) {
    return new WebsocketOptions(
        maxMessageSize, pingInterval, compression, sendBuffer, List.of(origins));
  }

  private static void requireSize(String name, long bytes) {
    if (bytes < 1 || bytes > MOST) {
      throw new IllegalArgumentException(
          "http.websocket.%s must be 1 to 1073741824 (1 GiB), was %d".formatted(name, bytes));
    }
  }

  private static void requireOrigin(String text) {
    if (!Origins.isPattern(text)) {
      throw new IllegalArgumentException(
          "http.websocket.allowed_origins must be origins such as https://app.example.com or https://*.example.com, without a path, or *, was \"%s\""
              .formatted(text));
    }
  }
}
