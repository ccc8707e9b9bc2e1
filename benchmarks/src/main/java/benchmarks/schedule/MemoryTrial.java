package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Fork;
import benchmarks.Progress;
import benchmarks.Rounds;
import java.io.IOException;
import java.util.List;

/// What very many schedules take, and how long their start takes: a fresh process with them, and
/// one with a single schedule.
///
/// @param count of schedules, where a contender can have so many
record MemoryTrial(int count, Progress progress) {

  // Those of the command `tomodachi`; and nothing in what is in use after a collection that is
  // dead,
  // or that the JVM gives up before memory gets short: its caches of methods and annotations.
  private static final List<String> FLAGS =
      List.of(
          "-Xmx1g",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:MarkSweepDeadRatio=0",
          "-XX:SoftRefLRUPolicyMSPerMB=0");
  private static final double BYTES_OF_A_MEGABYTE = 1e6;

  /// By what many are more than one.
  ///
  /// @param count of schedules
  record Growth(int count, Weight one, Weight many) {

    /// How many schedules it is that are more than one.
    double schedules() {
      return count;
    }

    /// In megabytes.
    double heap() {
      return bytes() / BYTES_OF_A_MEGABYTE;
    }

    /// For each.
    double bytesEach() {
      return bytes() / (count - 1);
    }

    private double bytes() {
      return (double) many.heap() - one.heap();
    }

    double threads() {
      return (double) many.threads() - one.threads();
    }

    /// Milliseconds until one schedule ran.
    double startOfOne() {
      return one.millis();
    }

    /// Milliseconds until all ran.
    double startOfMany() {
      return many.millis();
    }
  }

  /// What came out, by the number of schedules.
  Rounds<Integer, Contender, Growth> run(int rounds) throws IOException {
    var results = new Rounds<Integer, Contender, Growth>();
    for (var round = 0; round < rounds; round++) {
      for (var contender : Contender.values()) {
        var many = contender.most(count);
        var growth = new Growth(many, weigh(contender, 1), weigh(contender, many));
        results.add(count, contender, growth);
      }
    }
    tell(results);
    return results;
  }

  private static Weight weigh(Contender contender, int schedules) throws IOException {
    var number = Integer.toString(schedules);
    try (var fork = Fork.start(MemoryMain.class, FLAGS, contender.name(), number)) {
      return Weight.parse(fork.hear());
    }
  }

  private void tell(Rounds<Integer, Contender, Growth> results) {
    for (var contender : Contender.values()) {
      progress.say(
          "%s: %s schedules take %s bytes of heap each, %s threads, %s ms to start"
              .formatted(
                  contender.title(),
                  Figures.whole(contender.most(count)),
                  Figures.whole(results.spread(count, contender, Growth::bytesEach).median()),
                  Figures.whole(results.spread(count, contender, Growth::threads).median()),
                  Figures.whole(results.spread(count, contender, Growth::startOfMany).median())));
    }
  }
}
