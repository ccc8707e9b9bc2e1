package benchmarks.worker;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Counts handled messages and takes the time from the end of the first tenth, when everything
/// flows, to the last. Usable by any thread.
public final class Meter implements LongConsumer {

  private static final int PATIENCE_SECONDS = 60;
  private static final int PERCENT_NOT_TIMED = 10;

  private final int expected;
  private final int notTimed;
  private final AtomicLong count = new AtomicLong();
  private final LongAdder checksum = new LongAdder();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile @Nullable Usage begin;
  private volatile @Nullable Usage end;

  /// @param expected how many messages are to come
  public Meter(int expected) {
    this.expected = expected;
    this.notTimed = Math.max(1, expected * PERCENT_NOT_TIMED / 100);
  }

  @Override
  public void accept(long number) {
    checksum.add(Checksum.of(number));
    var handled = count.incrementAndGet();
    if (handled == notTimed) {
      begin = Usage.now();
    }
    if (handled == expected) {
      end = Usage.now();
      over.countDown();
    }
  }

  /// Returns when as many messages as expected were handled.
  ///
  /// @throws IllegalStateException when none came for a minute
  public void await() throws InterruptedException {
    var before = -1L;
    while (!over.await(PATIENCE_SECONDS, SECONDS)) {
      var now = count.get();
      if (now == before) {
        throw new IllegalStateException("%,d of %,d messages came".formatted(now, expected));
      }
      before = now;
    }
  }

  /// What came to the end; to be called when nothing comes any more.
  public Measured result() {
    var usage = requireNonNull(end).since(requireNonNull(begin));
    return new Measured(expected - notTimed, usage, count.get(), checksum.sum());
  }
}
