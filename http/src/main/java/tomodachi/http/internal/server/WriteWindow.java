package tomodachi.http.internal.server;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The bytes of one answer that may be on their way to the client at once. It is what makes a
/// thread that writes as slow as the client that reads.
final class WriteWindow {
  private final int limit;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private int underWay;
  private boolean closed;

  WriteWindow(int limit) {
    this.limit = limit;
  }

  /// Waits until there is room for `bytes`, or nothing else is on its way.
  ///
  /// @throws ClientGone if the client went away
  void enter(int bytes) throws IOException {
    lock.lock();
    try {
      while (!closed && underWay > 0 && underWay + bytes > limit) {
        changed.await();
      }
      if (closed) {
        throw new ClientGone("The client went away before the answer was complete");
      }
      underWay += bytes;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted(e);
    } finally {
      lock.unlock();
    }
  }

  /// `bytes` have left.
  void leave(int bytes) {
    lock.lock();
    try {
      underWay -= bytes;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets nothing in any more.
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private static IOException interrupted(InterruptedException cause) {
    var exception = new InterruptedIOException("Interrupted while the client was slow to read");
    exception.initCause(cause);
    return exception;
  }
}
