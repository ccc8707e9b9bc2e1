package benchmarks.schedule.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// Takes down when handlers run that were to run at every whole second. Usable by any thread.
public final class Arrivals {

  private final int schedules;
  private final AtomicIntegerArray counts;
  private final AtomicInteger all = new AtomicInteger();
  private final long[] entered;
  private final long[] told;
  private final CountDownLatch open;
  private volatile long first = Long.MAX_VALUE;

  /// @param schedules that run at every second
  /// @param seconds that count
  public Arrivals(int schedules, int seconds) {
    this.schedules = schedules;
    counts = new AtomicIntegerArray(seconds);
    entered = new long[schedules * seconds];
    told = new long[entered.length];
    open = new CountDownLatch(entered.length);
  }

  /// Counts runs from this one on.
  ///
  /// @param scheduled a whole second to come
  public void begin(Instant scheduled) {
    first = scheduled.getEpochSecond();
  }

  /// A handler runs.
  ///
  /// @param scheduled when it was to run
  public void arrive(Instant scheduled) {
    var now = Instant.now();
    arrive(scheduled, now, now);
  }

  /// A handler runs that is told when its run began.
  ///
  /// @param scheduled when it was to run
  /// @param begun what it is told
  public void arrive(Instant scheduled, Instant begun) {
    arrive(scheduled, Instant.now(), begun);
  }

  private void arrive(Instant scheduled, Instant now, Instant begun) {
    if (scheduled.getNano() != 0) {
      throw new IllegalArgumentException("No whole second: " + scheduled);
    }
    var second = scheduled.getEpochSecond() - first;
    if (second >= 0 && second < counts.length() && isExpected((int) second)) {
      var slot = all.getAndIncrement();
      entered[slot] = nanos(scheduled, now);
      told[slot] = nanos(scheduled, begun);
      open.countDown();
    }
  }

  /// Those above are what [#result] complains about.
  private boolean isExpected(int second) {
    return counts.incrementAndGet(second) <= schedules;
  }

  private static long nanos(Instant scheduled, Instant at) {
    return Duration.between(scheduled, at).toNanos();
  }

  /// Waits until all have come, at most for this time.
  public void await(Duration longest) throws InterruptedException {
    var _ = open.await(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /// How many have come.
  public int count() {
    return entered.length - missed();
  }

  private int missed() {
    return (int) open.getCount();
  }

  /// What came out, when nothing comes any more.
  ///
  /// @throws IllegalStateException when nothing has come, or more than expected
  public Punctuality result() {
    for (var second = 0; second < counts.length(); second++) {
      if (counts.get(second) > schedules) {
        throw new IllegalStateException(
            "%d runs of %d schedules in a second".formatted(counts.get(second), schedules));
      }
    }
    if (count() == 0) {
      throw new IllegalStateException("No handler has run");
    }
    return new Punctuality(lateness(entered), lateness(told), missed());
  }

  private Lateness lateness(long[] nanos) {
    return Lateness.of(Arrays.copyOf(nanos, count()));
  }
}
