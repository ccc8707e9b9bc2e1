package tomodachi.http.internal.service;

import tomodachi.transport.BoundHandler;

/// How the virtual thread of a request is started.
@FunctionalInterface
interface Dispatch {

  /// By the scheduler of the JDK.
  static Dispatch jdk() {
    return (handler, work) -> handler.submit(work, task -> Thread.ofVirtual().start(task));
  }

  /// Calls the handler on a thread of its own and returns at once.
  BoundHandler.Call submit(BoundHandler<HttpWork> handler, HttpWork work);
}
