package peers;

/// Work for the processor, the same for all that are compared.
final class Spin {
  private Spin() {}

  static long run(long times) {
    var value = 88_172_645_463_325_252L;
    for (var i = 0L; i < times; i++) {
      value ^= value << 13;
      value ^= value >>> 7;
      value ^= value << 17;
    }
    return value;
  }
}
