package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Progress;
import benchmarks.Rounds;
import benchmarks.schedule.client.Expression;
import benchmarks.schedule.client.Step;
import benchmarks.worker.Measured;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// What it costs to find the next time of an expression, in the order and with the care of
/// [BeatTrial].
///
/// @param time of a contender in a round
record NextTrial(List<Competitor> competitors, Duration time, Progress progress) {

  private static final double NANOS_OF_A_MICROSECOND = 1e3;

  /// Nanoseconds of processor time for a call.
  static double nanos(Measured measured) {
    return measured.cpu() * NANOS_OF_A_MICROSECOND;
  }

  Rounds<Expression, Contender, Measured> run(int rounds) throws IOException {
    var results = new Rounds<Expression, Contender, Measured>();
    for (var expression : Expression.values()) {
      run(expression, 0, new Rounds<>());
      for (var round = 0; round < rounds; round++) {
        run(expression, round, results);
      }
      tell(expression, results);
    }
    return results;
  }

  private void run(Expression expression, int round, Rounds<Expression, Contender, Measured> into)
      throws IOException {
    for (var turn = 0; turn < competitors.size(); turn++) {
      var competitor = competitors.get((turn + round) % competitors.size());
      var measured = competitor.run(new Step.Next(expression, time));
      into.add(expression, competitor.contender(), measured);
    }
    check(expression, into);
  }

  /// They are to find the same times.
  private void check(Expression expression, Rounds<Expression, Contender, Measured> results) {
    var sums =
        competitors.stream()
            .map(each -> results.spread(expression, each.contender(), Measured::checksum))
            .distinct()
            .count();
    if (sums != 1) {
      throw new IllegalStateException("Contenders find other times for " + expression);
    }
  }

  private void tell(Expression expression, Rounds<Expression, Contender, Measured> results) {
    progress.say(
        competitors.stream()
            .map(Competitor::contender)
            .map(contender ->
                contender.title()
                    + " "
                    + Figures.whole(
                        results.spread(expression, contender, NextTrial::nanos).median()))
            .collect(Collectors.joining(", ", expression + ", ns: ", "")));
  }
}
