package tomodachi.http.internal.server;

/// Where an HTTP/2 connection is.
enum Http2Phase {
  /// It takes requests.
  OPEN,
  /// The client knows that it shall go, and what it has sent until then is still taken.
  LEAVING,
  /// Nothing new is taken, what runs is answered.
  DRAINING,
  /// Nothing is read any more.
  CLOSING
}
