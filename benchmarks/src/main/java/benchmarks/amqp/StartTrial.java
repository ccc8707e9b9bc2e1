package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Spread;
import java.io.IOException;
import java.util.ArrayList;

/// How long an embedded broker takes until it can be connected to, in a fresh JVM each time.
///
/// @param times how often it is started
record StartTrial(int times, Progress progress) {

  private static final double NANOS_OF_A_MILLISECOND = 1e6;

  /// What came out, in milliseconds.
  ///
  /// @param broker from the main method on
  /// @param process from the start of the process on
  record Outcome(Spread broker, Spread process) {}

  Outcome run() throws IOException {
    var broker = new ArrayList<Double>();
    var process = new ArrayList<Double>();
    for (var time = 0; time < times; time++) {
      try (var start = Start.now()) {
        broker.add(start.nanos() / NANOS_OF_A_MILLISECOND);
        process.add(start.processNanos() / NANOS_OF_A_MILLISECOND);
      }
    }
    return told(new Outcome(Spread.of(broker), Spread.of(process)));
  }

  private Outcome told(Outcome outcome) {
    progress.say(
        "ready after %s ms, %s ms after the start of the process"
            .formatted(
                Figures.brief(outcome.broker.median()), Figures.brief(outcome.process.median())));
    return outcome;
  }
}
