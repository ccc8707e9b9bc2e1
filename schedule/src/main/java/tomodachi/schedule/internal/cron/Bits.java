package tomodachi.schedule.internal.cron;

/// Sets of numbers from 0 to 63, as the bits of a `long`.
final class Bits {

  static final int NONE = -1;

  private Bits() {}

  static long of(int number) {
    return 1L << number;
  }

  /// All from the first to the last, both included; the last is 62 or less.
  static long range(int first, int last) {
    return of(last + 1) - of(first);
  }

  static boolean has(long bits, int number) {
    return ((bits >>> number) & 1) == 1;
  }

  /// The least number in the set that is `from` or more; [#NONE] when there is none.
  ///
  /// @param from 0 to 63
  static int next(long bits, int from) {
    var rest = (bits >>> from) << from;
    return rest == 0 ? NONE : Long.numberOfTrailingZeros(rest);
  }

  static int first(long bits) {
    return next(bits, 0);
  }
}
