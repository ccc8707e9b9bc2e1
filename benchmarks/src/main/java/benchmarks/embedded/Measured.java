package benchmarks.embedded;

/// What a measurement has come to.
///
/// @param count of messages
/// @param nanos the time they took
/// @param cpuNanos what the server's process used meanwhile
record Measured(int count, long nanos, long cpuNanos) {

  /// Messages per second.
  double rate() {
    return count * 1e9 / nanos;
  }

  /// Microseconds for a message.
  double micros() {
    return nanos / 1e3 / count;
  }

  /// Microseconds of the server's processor time for a message.
  double cpu() {
    return cpuNanos / 1e3 / count;
  }
}
