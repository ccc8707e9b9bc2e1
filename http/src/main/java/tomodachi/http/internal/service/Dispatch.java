package tomodachi.http.internal.service;

import tomodachi.transport.BoundHandler;

/// How the virtual thread of a request is started.
@FunctionalInterface
interface Dispatch {

  /// By the scheduler of the JDK.
  static Dispatch jdk() {
    return task -> Thread.ofVirtual().start(task);
  }

  /// Runs a task on a thread of its own and returns at once.
  void start(Runnable task);

  /// Calls the handler on a thread of its own and returns at once.
  default BoundHandler.Call submit(BoundHandler<HttpWork> handler, HttpWork work) {
    return handler.submit(work, this::start);
  }
}
