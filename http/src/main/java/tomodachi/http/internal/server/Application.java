package tomodachi.http.internal.server;

/// What answers requests.
public interface Application {
  /// Takes a request. Runs on the event loop and must not block. The answer may come later and from
  /// any thread; the next request of the same connection comes after it. Each exchange needs its
  /// answer, also when the client has gone: until then the request counts as under way.
  void handle(Exchange exchange);

  /// Answers a request that announces a larger body than is taken; otherwise like [#handle].
  default void refuse(Exchange exchange, BodyTooLarge reason) {
    var refusal = Refusal.tooLarge(reason);
    exchange.respond(refusal.head(), refusal.body());
  }

  /// Answers a request that takes no place among those under way, such as one about health. Runs on
  /// the event loop before [#handle], which is not called when there was an answer.
  ///
  /// @return true when the request has been answered
  default boolean answerAtOnce(Exchange exchange) {
    return false;
  }
}
