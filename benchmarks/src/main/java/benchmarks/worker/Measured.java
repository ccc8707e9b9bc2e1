package benchmarks.worker;

/// What a task has come to.
///
/// @param timed the messages within the time measured
/// @param usage of the process in that time
/// @param count all messages handled, or confirmed where none are handled
/// @param checksum of their numbers; zero where none are handled
public record Measured(int timed, Usage usage, long count, long checksum) {

  /// The line a process says it in.
  public String line() {
    return "%d %d %d %d %d %d"
        .formatted(timed, usage.nanos(), usage.cpuNanos(), usage.calls(), count, checksum);
  }

  /// What such a line says.
  public static Measured parse(String line) {
    var words = line.split(" ", -1);
    return new Measured(
        Integer.parseInt(words[0]),
        new Usage(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3])),
        Long.parseLong(words[4]),
        Long.parseLong(words[5]));
  }

  /// Messages per second.
  public double rate() {
    return timed * 1e9 / usage.nanos();
  }

  /// Microseconds of processor time for a message.
  public double cpu() {
    return usage.cpuNanos() / 1e3 / timed;
  }

  /// Requests for a message.
  public double calls() {
    return (double) usage.calls() / timed;
  }
}
