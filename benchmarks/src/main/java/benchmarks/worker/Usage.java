package benchmarks.worker;

/// What this process has used at a moment, or between two.
///
/// @param nanos of time, from an arbitrary start
/// @param cpuNanos of all its threads
/// @param calls requests it has made, where they are counted
public record Usage(long nanos, long cpuNanos, long calls) {

  /// What it has used by now.
  public static Usage now() {
    return new Usage(System.nanoTime(), ProcessTime.nanos(), Calls.count());
  }

  /// What it has used in between.
  public Usage since(Usage earlier) {
    return new Usage(nanos - earlier.nanos, cpuNanos - earlier.cpuNanos, calls - earlier.calls);
  }
}
