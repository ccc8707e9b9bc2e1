package benchmarks.amqp.client;

/// What a step has come to.
///
/// @param timed the messages within the time measured
/// @param nanos the time they took
/// @param cpuNanos what the process used meanwhile
/// @param count all messages handled, or confirmed where none are handled
/// @param checksum of their numbers; zero where none are handled
public record Measured(int timed, long nanos, long cpuNanos, long count, long checksum) {

  static Measured of(int timed, Usage usage, long count, long checksum) {
    return new Measured(timed, usage.nanos(), usage.cpuNanos(), count, checksum);
  }

  /// The line a process says it in.
  public String line() {
    return "%d %d %d %d %d".formatted(timed, nanos, cpuNanos, count, checksum);
  }

  /// What such a line says.
  public static Measured parse(String line) {
    var words = line.split(" ", -1);
    return new Measured(
        Integer.parseInt(words[0]),
        Long.parseLong(words[1]),
        Long.parseLong(words[2]),
        Long.parseLong(words[3]),
        Long.parseLong(words[4]));
  }

  /// Messages per second.
  public double rate() {
    return timed * 1e9 / nanos;
  }

  /// Microseconds of processor time for a message.
  public double cpu() {
    return cpuNanos / 1e3 / timed;
  }
}
