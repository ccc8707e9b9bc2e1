package benchmarks.worker;

import java.util.concurrent.atomic.LongAdder;

/// Counts the requests this process makes, where a request is what somebody pays for. Usable by any
/// thread.
public final class Calls {

  private static final LongAdder COUNT = new LongAdder();

  private Calls() {}

  /// One more.
  public static void add() {
    COUNT.increment();
  }

  /// How many there have been.
  static long count() {
    return COUNT.sum();
  }
}
