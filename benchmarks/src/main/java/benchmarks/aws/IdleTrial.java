package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.aws.client.Step;
import benchmarks.aws.client.Target;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// How many requests consumers make whose queue stays empty, all of them at the same time.
///
/// @param seconds for how long it is counted
record IdleTrial(Venue venue, int seconds, Progress progress) {

  /// A loop of the SDK, and ours.
  static final List<Contender> CONTENDERS = List.of(Contender.SINGLES, Contender.OURS);

  private static final double SECONDS_OF_A_MINUTE = 60;
  private static final int SIZE = 100;

  /// What came out.
  ///
  /// @param calls of each contender in a minute
  record Outcome(Map<Contender, Double> calls) {
    Outcome {
      calls = Collections.unmodifiableMap(new EnumMap<>(calls));
    }

    /// Those of one.
    double calls(Contender contender) {
      return calls.getOrDefault(contender, Double.NaN);
    }
  }

  Outcome run(List<Competitor> competitors) throws Exception {
    var calls = new EnumMap<Contender, Double>(Contender.class);
    var tasks = competitors.stream().<Callable<Double>>map(each -> () -> calls(each)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = threads.invokeAll(tasks);
      for (var i = 0; i < answers.size(); i++) {
        calls.put(competitors.get(i).contender(), answers.get(i).get());
      }
    }
    return told(new Outcome(calls));
  }

  private double calls(Competitor competitor) throws Exception {
    var setting = venue.make("benchmark-idle-%s-".formatted(competitor.contender().name()), SIZE);
    try {
      var step = new Step(Step.Kind.IDLE, Target.QUEUE, Scenarios.MOST_HANDLERS, seconds, setting);
      return competitor.run(step).calls() * SECONDS_OF_A_MINUTE / seconds;
    } finally {
      venue.delete(setting);
    }
  }

  private Outcome told(Outcome outcome) {
    outcome.calls.forEach((contender, calls) ->
        progress.say(
            "%s, %s: %s calls a minute"
                .formatted(venue.title(), contender.title(), Figures.brief(calls))));
    return outcome;
  }
}
