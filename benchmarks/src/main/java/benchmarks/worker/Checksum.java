package benchmarks.worker;

/// Sums up numbers so that two sets of numbers hardly ever have the same sum.
public final class Checksum {

  private Checksum() {}

  /// The share of one number.
  public static long of(long number) {
    var mixed = (number + 1) * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return mixed ^ (mixed >>> 32);
  }

  /// The sum of all numbers from zero.
  public static long ofFirst(int count) {
    var sum = 0L;
    for (var number = 0; number < count; number++) {
      sum += of(number);
    }
    return sum;
  }
}
