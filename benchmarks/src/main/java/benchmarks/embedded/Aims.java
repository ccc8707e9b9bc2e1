package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.Table;
import benchmarks.embedded.server.Rival;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What is aimed at, beside what was reached.
record Aims(Findings findings) {

  Table table() {
    var table =
        new Table(
            Stream.concat(
                    Stream.of("aim", "reached"),
                    findings.others().stream().map(rival -> "against " + rival.title()))
                .toList());
    addStart(table);
    addRounds(table);
    addMemory(table);
    return table;
  }

  private void addStart(Table table) {
    var start = findings.start();
    if (start != null) {
      var ready = Figures.brief(start.ready().median()) + " ms";
      row(table, "ready in ≤ 200 ms", ready, _ -> "");
      addStart(table, start, "answers earlier, in new processes", StartTrial.Figure.TIME);
      addStart(
          table,
          start,
          "answers earlier, in new processes with archives of classes",
          StartTrial.Figure.ARCHIVED);
      row(
          table,
          "answers earlier, in a JVM that runs already",
          Figures.brief(start.within().median()) + " ms",
          rival -> times(start.timesEarlierWithin(rival)));
    }
  }

  private void addStart(
      Table table, StartTrial.Outcome start, String aim, StartTrial.Figure figure) {
    var starts = start.starts();
    row(
        table,
        aim,
        Figures.whole(starts.spread(figure, Rival.OURS, time -> time).median()) + " ms",
        rival -> times(starts.ratio(figure, rival, Rival.OURS, time -> time)));
  }

  private void addRounds(Table table) {
    var rounds = findings.rounds();
    if (rounds != null) {
      add(table, rounds, "more into a queue", Measure.Kind.SEND, Measured::rate, true);
      add(table, rounds, "more out of a queue", Measure.Kind.RECEIVE, Measured::rate, true);
      add(table, rounds, "less CPU to send", Measure.Kind.SEND, Measured::cpu, false);
      add(table, rounds, "less CPU to receive", Measure.Kind.RECEIVE, Measured::cpu, false);
      add(table, rounds, "wakes earlier", Measure.Kind.LATENCY, Measured::micros, false);
    }
  }

  private void add(
      Table table,
      Rounds<Measure, Rival, Measured> rounds,
      String aim,
      Measure.Kind kind,
      ToDoubleFunction<Measured> figure,
      boolean moreIsBetter) {
    row(
        table,
        aim,
        "",
        rival ->
            advantages(
                rounds.measures().stream()
                    .filter(measure -> measure.kind() == kind && rounds.has(measure, rival))
                    .map(measure ->
                        moreIsBetter
                            ? rounds.ratio(measure, Rival.OURS, rival, figure).median()
                            : rounds.ratio(measure, rival, Rival.OURS, figure).median())
                    .toList()));
  }

  private static String advantages(List<Double> advantages) {
    var ahead = advantages.stream().filter(advantage -> advantage > 1).count();
    var spread = Spread.of(advantages);
    return "%s (%s–%s), ahead in %d of %d"
        .formatted(
            times(spread),
            Figures.brief(spread.min()),
            Figures.brief(spread.max()),
            ahead,
            advantages.size());
  }

  private static String times(Spread spread) {
    return "× " + Figures.brief(spread.median());
  }

  private void addMemory(Table table) {
    for (var ours : findings.memory()) {
      if (ours.rival() == Rival.OURS) {
        row(
            table,
            "less heap per message of " + Measure.bytes(ours.size()),
            Figures.whole(ours.heap()) + " B",
            rival -> times(Spread.of(List.of(heap(rival, ours.size()) / ours.heap()))));
      }
    }
  }

  private double heap(Rival rival, int size) {
    return findings.memory().stream()
        .filter(outcome -> outcome.rival() == rival && outcome.size() == size)
        .mapToDouble(MemoryTrial.Outcome::heap)
        .findFirst()
        .orElseThrow();
  }

  private void row(Table table, String aim, String reached, Function<Rival, String> against) {
    table.row(Cells.row(findings.others(), against, aim, reached));
  }
}
