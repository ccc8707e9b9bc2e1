package tomodachi.http.internal.server;

/// Does what may wait for a lock, such as writing a log line. An event loop must not: where it
/// carries handlers, it could wait behind one that only it can let go on.
public final class OffLoop {
  private OffLoop() {}

  /// Runs the task soon, on a thread of its own.
  public static void run(Runnable task) {
    Thread.ofVirtual().start(task);
  }
}
