package benchmarks.amqp.bare;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.rabbitmq.client.Channel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Acknowledges all deliveries up to the first that isn't handled: when half the prefetch is, and
/// every 5 ms.
final class Acks implements AutoCloseable {

  private static final int LINGER_MILLIS = 5;

  private final Channel channel;
  private final int batch;
  private final int capacity;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  // Guarded by this.
  private final BitSet done;
  private long acknowledged;
  private int unacknowledged;

  Acks(Channel channel, int prefetch) {
    this.channel = channel;
    batch = Math.max(1, prefetch / 2);
    capacity = 2 * prefetch;
    done = new BitSet(capacity);
    var _ = timer.scheduleAtFixedRate(this::flush, LINGER_MILLIS, LINGER_MILLIS, MILLISECONDS);
  }

  synchronized void done(long tag) {
    done.set(slot(tag));
    unacknowledged++;
    if (unacknowledged >= batch) {
      flush();
    }
  }

  private synchronized void flush() {
    var upTo = acknowledged;
    while (done.get(slot(upTo + 1))) {
      upTo++;
      done.clear(slot(upTo));
    }
    if (upTo > acknowledged) {
      unacknowledged -= (int) (upTo - acknowledged);
      acknowledged = upTo;
      acknowledge(upTo);
    }
  }

  private void acknowledge(long upTo) {
    try {
      channel.basicAck(upTo, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int slot(long tag) {
    return (int) (tag % capacity);
  }

  @Override
  public void close() {
    timer.shutdown();
    flush();
  }
}
