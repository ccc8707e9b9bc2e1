package benchmarks.schedule;

/// What a process with schedules takes.
///
/// @param heap bytes in use after a full collection
/// @param threads also virtual ones
/// @param nanos until it ran
record Weight(long heap, int threads, long nanos) {

  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  /// The line a process says it in.
  String line() {
    return "%d %d %d".formatted(heap, threads, nanos);
  }

  /// What such a line says.
  static Weight parse(String line) {
    var words = line.split(" ", -1);
    return new Weight(
        Long.parseLong(words[0]), Integer.parseInt(words[1]), Long.parseLong(words[2]));
  }

  double millis() {
    return nanos / NANOS_OF_A_MILLISECOND;
  }
}
