package benchmarks.http;

/// What idle websockets take.
///
/// @param count of them
/// @param before megabytes of the service without them
/// @param after megabytes with them
/// @param broadcast milliseconds until all had a message that was sent to all
record Sockets(int count, double before, double after, double broadcast) {

  private static final double KILOBYTES_OF_A_MEGABYTE = 1e3;

  /// Megabytes for all of them.
  double growth() {
    return after - before;
  }

  /// Kilobytes for each.
  double each() {
    return growth() * KILOBYTES_OF_A_MEGABYTE / count;
  }
}
