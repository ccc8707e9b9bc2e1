package tomodachi.http.internal.server;

import io.netty.channel.IoEventLoop;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.http.internal.dispatch.Gathering;

/// An event loop that starts the threads of the requests it reads in one turn together. One thread
/// starts the others: it runs where they will, so the scheduler needs no waking for each.
///
/// - **G1** — what is gathered in a turn is handed over before the loop waits or does anything
///   else.
final class ReadingLoop extends SingleThreadIoEventLoop implements Gathering {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.http");

  /// So many threads are started together at most: the first should not be late.
  static final int MOST = 32;

  // The loop's own.
  private final Queue<Thread> gathered = new ArrayDeque<>(MOST);
  private boolean reading;

  private ReadingLoop(IoEventLoopGroup parent, Executor executor, IoHandlerFactory handlers) {
    super(parent, executor, handlers);
  }

  /// So many of them.
  static IoEventLoopGroup group(int count, ThreadFactory threads, IoHandlerFactory handlers) {
    return new MultiThreadIoEventLoopGroup(count, threads, handlers) {
      @Override
      protected IoEventLoop newChild(
          Executor executor, IoHandlerFactory handlers, Object... arguments) {
        return new ReadingLoop(this, executor, handlers);
      }
    };
  }

  @Override
  public boolean gather(Thread thread) {
    if (!inEventLoop() || !reading) {
      return false;
    }
    gathered.add(thread);
    if (gathered.size() == MOST) {
      startGathered();
    }
    return true;
  }

  @Override
  protected int runIo() {
    reading = true;
    try {
      return super.runIo();
    } finally {
      reading = false;
      startGathered();
    }
  }

  private void startGathered() {
    if (gathered.size() > 1) {
      var together = gathered.toArray(Thread[]::new);
      gathered.clear();
      Thread.ofVirtual().start(() -> start(together));
    } else if (!gathered.isEmpty()) {
      gathered.remove().start();
    }
  }

  private static void start(Thread[] together) {
    for (var thread : together) {
      try {
        thread.start();
      } catch (RuntimeException | Error e) {
        LOG.atError().setCause(e).log("the thread of a request could not be started");
      }
    }
  }
}
