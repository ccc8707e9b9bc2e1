package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// All contenders in turn, round after round, each time with another one first.
final class Contest {

  private static final int RUN_LENGTH = 8;

  private final Venue venue;
  private final List<Competitor> competitors;
  private final Progress progress;
  private final Results results;
  private final String run = UUID.randomUUID().toString().substring(0, RUN_LENGTH);
  private int turns;

  Contest(Venue venue, List<Competitor> competitors, Progress progress) {
    this.venue = venue;
    this.competitors = competitors;
    this.progress = progress;
    this.results = noResults();
  }

  private Results noResults() {
    return new Results(venue.title(), competitors.stream().map(Competitor::contender).toList());
  }

  /// Has all contenders do scenarios whose results don't count.
  void warmUp(List<Scenario> scenarios, int rounds) throws Exception {
    for (var round = 0; round < rounds; round++) {
      for (var scenario : scenarios) {
        hold(scenario, round, noResults());
      }
    }
  }

  /// Has all contenders do scenarios.
  Results hold(List<Scenario> scenarios, int rounds) throws Exception {
    for (var scenario : scenarios) {
      for (var round = 0; round < rounds; round++) {
        hold(scenario, round, results);
      }
      progress.say(scenario + " " + rates(scenario.measure()));
    }
    return results;
  }

  private void hold(Scenario scenario, int round, Results into) throws Exception {
    for (var turn = 0; turn < competitors.size(); turn++) {
      var competitor = competitors.get((turn + round) % competitors.size());
      var prefix = "benchmark-%s-%d-".formatted(run, turns++);
      into.add(
          scenario.measure(),
          competitor.contender(),
          new Round(venue, competitor, scenario, prefix).run());
    }
  }

  private String rates(Measure measure) {
    return results.contenders().stream()
        .map(contender ->
            "%s %s/s with %s calls"
                .formatted(
                    contender.title(),
                    Figures.whole(results.spread(measure, contender, Measured::rate).median()),
                    Figures.ratio(results.spread(measure, contender, Measured::calls).median())))
        .collect(Collectors.joining("; "));
  }
}
