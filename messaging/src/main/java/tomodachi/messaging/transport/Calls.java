package tomodachi.messaging.transport;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.BoundHandler;

/// The calls that handle one message, one after the other, of which the last may be running.
final class Calls implements BoundHandler.Call {

  private BoundHandler.@Nullable Call current;
  private boolean interrupted;

  /// Begins the next one. With the lock, since it may begin its own next one before this returns.
  synchronized void follow(Supplier<BoundHandler.Call> begin) {
    var next = begin.get();
    current = next;
    if (interrupted) {
      next.interrupt();
    }
  }

  @Override
  public synchronized void interrupt() {
    interrupted = true;
    if (current != null) {
      current.interrupt();
    }
  }
}
