package tomodachi.embedded.amqp.internal.model;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bytes of all messages the broker holds, and how many they may be. Safe to use from any
/// thread.
public final class Memory {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.amqp");

  private final long limit;
  private final AtomicLong used = new AtomicLong();
  private final AtomicBoolean reported = new AtomicBoolean();

  /// @param limit in bytes
  public Memory(long limit) {
    this.limit = limit;
  }

  /// Takes room for something that comes in, if there is some; to be given back by [#release]. The
  /// first time there is none, that is logged.
  public boolean reserve(long bytes) {
    if (used.addAndGet(bytes) <= limit) {
      return true;
    }
    used.addAndGet(-bytes);
    report();
    return false;
  }

  /// Gives room back.
  public void release(long bytes) {
    used.addAndGet(-bytes);
  }

  /// The bytes held now.
  public long used() {
    return used.get();
  }

  /// The bytes that may be held.
  public long limit() {
    return limit;
  }

  /// Counts what is held in any case, such as a dead letter.
  void add(long bytes) {
    used.addAndGet(bytes);
  }

  private void report() {
    if (reported.compareAndSet(false, true)) {
      LOG.atWarn()
          .addKeyValue("limit", limit)
          .log("the embedded broker holds as many bytes of messages as it may, and refuses more");
    }
  }
}
