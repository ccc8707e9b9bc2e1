package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.Fork;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.aws.client.Setting;
import java.io.IOException;
import java.util.List;

/// How long it takes until a first message is handled, in a fresh JVM each time.
///
/// @param times how often
record FirstTrial(Venue venue, int times, Progress progress) {

  /// A loop of the SDK, and ours.
  static final List<Contender> CONTENDERS = List.of(Contender.SINGLES, Contender.OURS);

  // Those of the command `tomodachi`.
  private static final List<String> FLAGS =
      List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final double NANOS_OF_A_MILLISECOND = 1e6;
  private static final int SIZE = 100;
  // More than is ever handled: a fresh JVM may receive more than one.
  private static final int MESSAGES = 10;

  /// From when, in milliseconds.
  enum Figure {
    /// From the main method on.
    MAIN("main method → first message handled, ms"),
    /// From the start of the process on.
    PROCESS("start of the process → first message handled, ms");

    private final String title;

    Figure(String title) {
      this.title = title;
    }

    @Override
    public String toString() {
      return title;
    }
  }

  Rounds<Figure, Contender, Double> run() throws Exception {
    var rounds = new Rounds<Figure, Contender, Double>();
    for (var time = 0; time < times; time++) {
      for (var contender : CONTENDERS) {
        run(contender, "benchmark-first-%d-%s-".formatted(time, contender.name()), rounds);
      }
    }
    tell(rounds);
    return rounds;
  }

  private void run(Contender contender, String prefix, Rounds<Figure, Contender, Double> rounds)
      throws Exception {
    var setting = venue.make(prefix, SIZE);
    try {
      venue.fill(setting, MESSAGES);
      start(contender, setting, rounds);
    } finally {
      venue.delete(setting);
    }
  }

  private static void start(
      Contender contender, Setting setting, Rounds<Figure, Contender, Double> rounds)
      throws IOException {
    var begin = System.nanoTime();
    try (var fork =
        Fork.start(
            FirstMain.class,
            FLAGS,
            contender.name(),
            setting.endpoint().toString(),
            setting.prefix(),
            setting.queueUrl())) {
      var nanos = Long.parseLong(fork.hear());
      rounds.add(Figure.PROCESS, contender, (System.nanoTime() - begin) / NANOS_OF_A_MILLISECOND);
      rounds.add(Figure.MAIN, contender, nanos / NANOS_OF_A_MILLISECOND);
    }
  }

  private void tell(Rounds<Figure, Contender, Double> rounds) {
    for (var contender : CONTENDERS) {
      progress.say(
          "%s has handled a message after %s ms"
              .formatted(
                  contender.title(),
                  Figures.whole(rounds.spread(Figure.PROCESS, contender, time -> time).median())));
    }
  }
}
