package tomodachi.messaging.transport;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// The pauses between attempts: 50 ms doubling to 3 s, each shortened by up to a half at random, so
/// that not all processes come back at once.
///
/// For one thread.
public final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(3);
  private static final double LEAST_PART = 0.5;

  private final RandomGenerator random;
  private Duration base = FIRST;

  /// @param random shortens the pauses; of one thread
  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// The next pause.
  public Duration next() {
    var pause = Duration.ofNanos((long) (base.toNanos() * random.nextDouble(LEAST_PART, 1)));
    var doubled = base.multipliedBy(2);
    base = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    return pause;
  }

  /// Begins again with the shortest pause.
  public void reset() {
    base = FIRST;
  }
}
