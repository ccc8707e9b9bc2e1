package redis;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.BoundHandler;

/// Takes the tasks of one handler, on a thread of its own, as long as it is open.
final class Worker {

  private static final Logger log = LoggerFactory.getLogger("tomodachi.redis");

  private final RedisOptions options;
  private final TaskList list;
  private final BoundHandler<Task> handler;
  private final Semaphore permits;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean paused;
  private volatile boolean connected;
  private boolean recovered;
  // Written before the end, read after it.
  private int givenBack;

  Worker(RedisOptions options, TaskList list, BoundHandler<Task> handler) {
    this.options = options;
    this.list = list;
    this.handler = handler;
    this.permits = new Semaphore(options.concurrency());
  }

  void start() {
    Thread.ofVirtual().name("redis").start(this::run);
  }

  void pause(boolean pause) {
    paused = pause;
  }

  boolean connected() {
    return connected;
  }

  void stop() {
    stopped.countDown();
    permits.release();
  }

  /// Waits until nothing is taken any more.
  ///
  /// @return how many tasks were taken too late and given back
  int awaitEnd() throws InterruptedException {
    ended.await();
    return givenBack;
  }

  private void run() {
    try {
      while (open()) {
        takeUntilBroken();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      ended.countDown();
    }
  }

  private void takeUntilBroken() throws InterruptedException {
    try (var connection = new RedisConnection(options)) {
      connected = true;
      recover();
      while (open()) {
        takeOne(connection);
      }
    } catch (IOException e) {
      connected = false;
      log.atWarn().addKeyValue("reason", e.getMessage()).log("no connection to redis");
      stopped.await(1, TimeUnit.SECONDS);
    }
  }

  private void recover() throws IOException {
    if (!recovered) {
      list.recover();
      recovered = true;
    }
  }

  private void takeOne(RedisConnection connection) throws IOException, InterruptedException {
    if (paused) {
      stopped.await(100, TimeUnit.MILLISECONDS);
      return;
    }
    permits.acquire();
    var text = open() ? list.take(connection) : null;
    if (text == null) {
      permits.release();
    } else if (open() && !paused) {
      handler.submit(new Task(text, list, permits::release));
    } else {
      permits.release();
      list.giveBack(text);
      givenBack++;
    }
  }

  private boolean open() {
    return stopped.getCount() > 0;
  }
}
