package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.schedule.client.Step;
import java.io.IOException;
import java.util.List;

/// How late schedules are that run at every second: all contenders in turn, round after round, each
/// time with another one first.
///
/// @param seconds of a contender in a round
record BeatTrial(List<Competitor> competitors, int seconds, Progress progress) {

  /// Has all contenders run schedules whose lateness doesn't count.
  void warmUp(int warmUpSeconds) throws IOException {
    progress.say("warming up");
    for (var competitor : competitors) {
      competitor.run(new Step.Beat(Load.IDLE.schedules(), warmUpSeconds));
    }
  }

  Rounds<Load, Contender, Beaten> run(List<Load> loads, int rounds) throws IOException {
    var results = new Rounds<Load, Contender, Beaten>();
    for (var load : loads) {
      try (var _ = load.begin()) {
        for (var round = 0; round < rounds; round++) {
          run(load, round, results);
        }
      }
      tell(load, results);
    }
    return results;
  }

  private void run(Load load, int round, Rounds<Load, Contender, Beaten> into) throws IOException {
    var step = new Step.Beat(load.schedules(), seconds);
    for (var turn = 0; turn < competitors.size(); turn++) {
      var competitor = competitors.get((turn + round) % competitors.size());
      into.add(load, competitor.contender(), competitor.run(step));
    }
  }

  private void tell(Load load, Rounds<Load, Contender, Beaten> results) {
    for (var competitor : competitors) {
      var contender = competitor.contender();
      progress.say(
          "%s, %s: p50 %s µs, p99 %s µs, at most %s µs"
              .formatted(
                  load,
                  contender.title(),
                  Figures.whole(results.spread(load, contender, Beaten::median).median()),
                  Figures.whole(results.spread(load, contender, Beaten::p99).median()),
                  Figures.whole(results.spread(load, contender, Beaten::max).max())));
    }
  }
}
