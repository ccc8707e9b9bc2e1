package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// All contenders in turn, round after round, each time with another one first.
final class Contest {

  private static final int RUN_LENGTH = 8;

  private final Broker broker;
  private final List<Competitor> competitors;
  private final Progress progress;
  private final Results results;
  private final String run = UUID.randomUUID().toString().substring(0, RUN_LENGTH);
  private int turns;

  Contest(Broker broker, List<Competitor> competitors, Progress progress) {
    this.broker = broker;
    this.competitors = competitors;
    this.progress = progress;
    this.results = new Results(broker.title());
  }

  /// Has all contenders do scenarios whose results don't count.
  void warmUp(List<Scenario> scenarios, int rounds) throws Exception {
    for (var round = 0; round < rounds; round++) {
      for (var scenario : scenarios) {
        hold(scenario, round, new Results(broker.title()));
      }
    }
  }

  /// Has all contenders do scenarios.
  Results hold(List<Scenario> scenarios, int rounds) throws Exception {
    for (var scenario : scenarios) {
      for (var round = 0; round < rounds; round++) {
        hold(scenario, round, results);
      }
      tell(scenario);
    }
    return results;
  }

  private void hold(Scenario scenario, int round, Results into) throws Exception {
    for (var turn = 0; turn < competitors.size(); turn++) {
      var competitor = competitors.get((turn + round) % competitors.size());
      new Round(broker, competitor, scenario, "benchmark-%s-%d.".formatted(run, turns++))
          .run((measure, measured) -> into.add(measure, competitor.contender(), measured));
    }
  }

  private void tell(Scenario scenario) {
    progress.say(scenario.toString());
    for (var kind : scenario.kinds()) {
      progress.say("    %-8s %s".formatted(kind.title(), rates(scenario.measure(kind))));
    }
  }

  private String rates(Measure measure) {
    return competitors.stream()
        .map(Competitor::contender)
        .map(contender ->
            "%s %s/s"
                .formatted(
                    contender.title(),
                    Figures.whole(results.spread(measure, contender, Measured::rate).median())))
        .collect(Collectors.joining("; "));
  }
}
