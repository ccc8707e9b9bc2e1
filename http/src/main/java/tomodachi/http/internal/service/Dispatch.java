package tomodachi.http.internal.service;

import tomodachi.http.internal.dispatch.Conduct;
import tomodachi.http.internal.dispatch.Starter;
import tomodachi.http.internal.server.Exchange;
import tomodachi.transport.BoundHandler;

/// How the virtual threads of one service's requests are started.
///
/// @param starter for those of handlers, which may keep to the event loop of their connection
/// @param errors how error handlers, which are no routes, treat event loops
record Dispatch(Starter starter, Conduct errors) {

  Dispatch(Starter starter) {
    this(starter, new Conduct("@HttpError"));
  }

  /// By the scheduler of the JDK, whatever runs handlers: for what reads files or waits otherwise
  /// without letting go of its carrier.
  void start(Runnable task) {
    Thread.ofVirtual().start(task);
  }

  /// As [#start] of a task.
  BoundHandler.Call submit(BoundHandler<HttpWork> handler, HttpWork work) {
    return handler.submit(work, this::start);
  }

  /// Calls the handler of a route on a thread of its own.
  BoundHandler.Call submit(HandlerEndpoint endpoint, HttpWork work) {
    var loop = work.request().exchange().loop();
    return endpoint.handler().submit(work, task -> starter.start(loop, endpoint.conduct(), task));
  }

  /// Calls an error handler on a thread of its own.
  BoundHandler.Call submitError(BoundHandler<HttpWork> handler, HttpWork work) {
    return handler.submit(work, task -> start(work.request().exchange(), task));
  }

  /// Runs what answers a problem on a thread of its own.
  void start(Exchange exchange, Runnable task) {
    starter.start(exchange.loop(), errors, task);
  }
}
