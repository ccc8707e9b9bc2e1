package tomodachi.http.internal.server;

/// What answers requests.
public interface Application {
  /// Takes a request. Runs on the event loop and must not block. The answer may come later and from
  /// any thread; the next request of the same connection comes after it. Each exchange needs its
  /// answer, also when the client has gone: until then the request counts as under way.
  void handle(Exchange exchange);
}
