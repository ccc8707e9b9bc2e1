package benchmarks.aws;

import benchmarks.Settings;

/// How much is measured.
///
/// @param divisor by which numbers of messages are divided
/// @param warmUps how often everything is done before it counts
/// @param idleSeconds for how long consumers wait for nothing
/// @param starts how often a process is started to handle one message
record Extent(int divisor, int warmUps, int idleSeconds, int starts) {

  private static final Extent FULL = new Extent(1, 3, 60, 5);
  private static final Extent QUICK = new Extent(10, 1, 10, 1);

  static Extent of(Settings settings) {
    return settings.quick() ? QUICK : FULL;
  }
}
