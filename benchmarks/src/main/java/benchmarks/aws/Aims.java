package benchmarks.aws;

import static java.util.Objects.requireNonNull;

import benchmarks.Figures;
import benchmarks.Spread;
import benchmarks.Table;
import benchmarks.aws.client.Step;
import benchmarks.aws.client.Target;
import benchmarks.worker.Measured;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// What is aimed at, beside what was reached, for each server.
record Aims(Findings findings) {

  private static final Contender OURS = Contender.OURS;
  private static final Measure CONSUME =
      new Measure(Step.Kind.CONSUME, Target.QUEUE, Scenarios.MOST_HANDLERS);

  Table table() {
    var heads = new ArrayList<String>();
    heads.add("aim");
    heads.addAll(findings.servers());
    var table = new Table(heads);
    addCalls(table);
    addSpeed(table);
    addIdle(table);
    addFirst(table);
    return table;
  }

  private void addCalls(Table table) {
    addCalls(table, "calls per message consumed at concurrency 50 ≤ 0.25", CONSUME);
    for (var target : Target.values()) {
      addCalls(
          table,
          "calls per message sent by 64 threads ≤ 0.15, " + target,
          new Measure(Step.Kind.PUBLISH, target, Scenarios.MOST_THREADS));
    }
  }

  private void addCalls(Table table, String aim, Measure measure) {
    row(
        table,
        aim,
        results -> Figures.ratio(results.spread(measure, OURS, Measured::calls).median()));
  }

  private void addSpeed(Table table) {
    row(
        table,
        "consume at concurrency 50 ≥ 1.00 × the better loop of the SDK",
        results -> againstBest(results, CONSUME, Measured::rate));
    row(
        table,
        "its CPU × that of this loop",
        results -> againstBest(results, CONSUME, Measured::cpu));
    row(table, "consumes more than Spring Cloud AWS", results -> ahead(results, Step.Kind.CONSUME));
    row(table, "sends more than Spring Cloud AWS", results -> ahead(results, Step.Kind.PUBLISH));
  }

  private static String againstBest(
      Results results, Measure measure, ToDoubleFunction<Measured> figure) {
    var spread = results.ratio(measure, OURS, results.best(measure), figure);
    return "%s (%s–%s)"
        .formatted(
            Figures.ratio(spread.median()),
            Figures.ratio(spread.min()),
            Figures.ratio(spread.max()));
  }

  private static String ahead(Results results, Step.Kind kind) {
    var ratios =
        results.measures(kind).stream()
            .map(measure -> results.ratio(measure, OURS, Contender.SPRING, Measured::rate).median())
            .toList();
    var spread = Spread.of(ratios);
    return "%d of %d (× %s–%s)"
        .formatted(
            ratios.stream().filter(ratio -> ratio > 1).count(),
            ratios.size(),
            Figures.ratio(spread.min()),
            Figures.ratio(spread.max()));
  }

  private void addIdle(Table table) {
    row(
        table,
        findings.idle(),
        "calls a minute of an idle queue ≤ 3",
        outcome -> Figures.brief(outcome.calls(OURS)));
  }

  private void addFirst(Table table) {
    addFirst(
        table,
        "first message handled ≤ 1.50 × the loop's, from the start of the process",
        FirstTrial.Figure.PROCESS);
    addFirst(table, "the same from the main method", FirstTrial.Figure.MAIN);
  }

  private void addFirst(Table table, String aim, FirstTrial.Figure figure) {
    row(
        table,
        findings.first(),
        aim,
        rounds ->
            Figures.ratio(rounds.ratio(figure, OURS, Contender.SINGLES, time -> time).median()));
  }

  private void row(Table table, String aim, Function<Results, String> reached) {
    row(table, findings.throughput(), aim, reached);
  }

  private <T> void row(Table table, Map<String, T> found, String aim, Function<T, String> reached) {
    if (found.isEmpty()) {
      return;
    }
    var cells = new ArrayList<String>();
    cells.add(aim);
    for (var server : findings.servers()) {
      cells.add(reached.apply(requireNonNull(found.get(server))));
    }
    table.row(cells);
  }
}
