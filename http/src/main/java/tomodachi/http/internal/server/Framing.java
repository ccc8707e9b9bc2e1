package tomodachi.http.internal.server;

/// How the client learns where an answer's body ends (RFC 9112 section 6.3).
enum Framing {
  /// There is no body.
  NONE,
  /// By `Content-Length`.
  LENGTH,
  /// By chunks.
  CHUNKED,
  /// By the end of the connection.
  CLOSE
}
