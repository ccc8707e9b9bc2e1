package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.embedded.server.Rival;
import benchmarks.embedded.server.Server;
import java.util.List;
import java.util.stream.Collectors;

/// All rivals in turn, round after round, each time with another one first.
final class Contest {

  private final Lineup lineup;
  private final Clients clients;
  private final Budget budget;
  private final Progress progress;
  private final Rounds<Measure, Rival, Measured> rounds = new Rounds<>();
  private int turns;

  Contest(Lineup lineup, Clients clients, Budget budget, Progress progress) {
    this.lineup = lineup;
    this.clients = clients;
    this.budget = budget;
    this.progress = progress;
  }

  /// Has all rivals do scenarios whose results don't count.
  void warmUp(List<Scenario> scenarios, int times) throws Exception {
    for (var round = 0; round < times; round++) {
      for (var scenario : scenarios) {
        hold(scenario, round, new Rounds<>());
      }
    }
  }

  /// Has all rivals do scenarios.
  Rounds<Measure, Rival, Measured> hold(List<Scenario> scenarios, int times) throws Exception {
    for (var scenario : scenarios) {
      for (var round = 0; round < times; round++) {
        hold(scenario, round, rounds);
      }
      tell(scenario);
    }
    return rounds;
  }

  private void hold(Scenario scenario, int round, Rounds<Measure, Rival, Measured> into)
      throws Exception {
    var servers = lineup.servers();
    for (var turn = 0; turn < servers.size(); turn++) {
      var server = servers.get((turn + round) % servers.size());
      if (canDo(server, scenario)) {
        new Turn(server, clients, budget, "benchmark-" + turns++)
            .run(scenario, (measure, measured) -> into.add(measure, server.rival(), measured));
      }
    }
  }

  private static boolean canDo(Server server, Scenario scenario) {
    return switch (scenario) {
      case Scenario.FillAndDrain(_, Way way, _, _, _, _) ->
          way != Way.PUBLISH || server.rival().hasTopics();
      case Scenario.Pings _ -> true;
    };
  }

  private void tell(Scenario scenario) {
    switch (scenario) {
      case Scenario.FillAndDrain fillAndDrain -> {
        tell(fillAndDrain.filling());
        if (fillAndDrain.drainCounts()) {
          tell(fillAndDrain.draining());
        }
      }
      case Scenario.Pings pings -> tell(pings.measure());
    }
  }

  private void tell(Measure measure) {
    progress.say(
        "%-8s %-42s %6s  %s"
            .formatted(measure.access(), measure.way(), measure.bytes(), medians(measure)));
  }

  private String medians(Measure measure) {
    return lineup.rivals().stream()
        .filter(rival -> rounds.has(measure, rival))
        .map(rival -> rival.title() + " " + median(measure, rival))
        .collect(Collectors.joining("; "));
  }

  private String median(Measure measure, Rival rival) {
    return measure.kind() == Measure.Kind.LATENCY
        ? Figures.whole(rounds.spread(measure, rival, Measured::micros).median()) + " µs"
        : Figures.whole(rounds.spread(measure, rival, Measured::rate).median()) + "/s";
  }
}
