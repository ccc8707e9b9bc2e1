package tomodachi.http.internal.dispatch;

/// An event loop that starts threads together, when it has read what there is. Threads that are
/// started one after another, with some work between them, wake a thread of the scheduler each.
public interface Gathering {

  /// Starts the thread soon, unless the caller should start it. Usable from any thread.
  ///
  /// @return false when nothing was done: the caller isn't on the loop, or the loop isn't reading
  boolean gather(Thread thread);
}
