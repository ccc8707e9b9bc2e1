package benchmarks.amqp.client;

/// What this process has used at a moment.
///
/// @param nanos of time, from an arbitrary start
/// @param cpuNanos of all its threads
record Usage(long nanos, long cpuNanos) {

  static Usage now() {
    return new Usage(System.nanoTime(), ProcessTime.nanos());
  }

  Usage since(Usage earlier) {
    return new Usage(nanos - earlier.nanos, cpuNanos - earlier.cpuNanos);
  }
}
