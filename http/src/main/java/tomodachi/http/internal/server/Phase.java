package tomodachi.http.internal.server;

/// Where a connection is.
enum Phase {
  /// Between requests.
  AWAITING,
  /// The application has a request.
  HANDLING,
  /// The answer is written, the rest of the request's body is to come.
  DRAINING,
  /// The last answer is written.
  CLOSING,
  /// Another protocol has it.
  HANDED_OVER
}
