package tomodachi.http.internal.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.http.Http2Options;
import tomodachi.http.TlsOptions;

/// What a server is told.
///
/// @param host the address to listen on; empty for all
/// @param port the port to listen on, 0 for any free one
/// @param reusePort whether other processes may listen on the same port (Linux)
/// @param clientMaxSize the greatest request body, in bytes
/// @param keepaliveTimeout how long an idle connection stays open; zero closes after each answer
/// @param maxKeepaliveTime the age after which a connection closes with its next answer, null for
///   any
/// @param maxKeepaliveRequests the requests a connection may carry, null for any number
/// @param serverHeader the `Server` field; empty for none
/// @param maxConnections the connections open at once; more are answered 503
/// @param maxConcurrentRequests the requests under way at once; more are answered 503
/// @param headTimeout how long the head of a request may take, from its first byte, or from the
///   start of the connection
/// @param bodyTimeout how long a client may send nothing of a body that is being waited for
/// @param maxHeaderSize the most bytes of all header fields of a request; more are answered 431
/// @param tls certificate and key; without them the server speaks plain HTTP
/// @param http2 whether the server speaks HTTP/2, and its limits
/// @param production whether a port somebody else listens on is only worth a warning
/// @param eventLoops how many threads read and write; 0 is the best number where others run
///   handlers
public record ServerSettings(
    String host,
    int port,
    boolean reusePort,
    long clientMaxSize,
    Duration keepaliveTimeout,
    @Nullable Duration maxKeepaliveTime,
    @Nullable Integer maxKeepaliveRequests,
    String serverHeader,
    int maxConnections,
    int maxConcurrentRequests,
    Duration headTimeout,
    Duration bodyTimeout,
    int maxHeaderSize,
    TlsOptions tls,
    Http2Options http2,
    boolean production,
    int eventLoops) {
  /// What is longer never comes, and in nanoseconds it may be no number.
  private static final Duration LONGEST = Duration.ofDays(36_500);

  /// Durations of more than a century are a century.
  ///
  /// @throws IllegalArgumentException if the port is none
  public ServerSettings {
    keepaliveTimeout = bounded(keepaliveTimeout);
    maxKeepaliveTime = maxKeepaliveTime == null ? null : bounded(maxKeepaliveTime);
    headTimeout = bounded(headTimeout);
    bodyTimeout = bounded(bodyTimeout);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Port must be 0 to 65535, was " + port);
    }
  }

  private static Duration bounded(Duration duration) {
    return duration.compareTo(LONGEST) < 0 ? duration : LONGEST;
  }
}
