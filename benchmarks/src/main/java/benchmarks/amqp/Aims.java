package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Spread;
import benchmarks.Table;
import benchmarks.amqp.client.How;
import benchmarks.amqp.client.Step;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What is aimed at, beside what was reached.
record Aims(Findings findings) {

  private static final List<Contender> OURS = List.of(Contender.PLAIN, Contender.ENVELOPED);

  Table table() {
    var table = new Table(List.of("aim", "no envelope", "JSON envelope"));
    for (var results : findings.results()) {
      addRatios(table, results);
    }
    addFlow(table);
    addMemory(table);
    addStart(table);
    return table;
  }

  private static void addRatios(Table table, Results results) {
    var with = ", " + results.broker();
    add(table, results, "consume ≥ 0.90" + with, ofKind(Step.Kind.CONSUME), Measured::rate);
    add(table, results, "16 threads publish ≥ 0.90" + with, by(How.THREADS), Measured::rate);
    add(table, results, "`publishAll` ≥ 0.90" + with, by(How.PIPELINED), Measured::rate);
    add(table, results, "CPU to consume ≤ 1.15" + with, ofKind(Step.Kind.CONSUME), Measured::cpu);
    add(table, results, "CPU to publish ≤ 1.15" + with, ofKind(Step.Kind.PUBLISH), Measured::cpu);
    row(table, "ahead of Spring AMQP" + with, contender -> ahead(results, contender));
  }

  private static Predicate<Measure> ofKind(Step.Kind kind) {
    return measure -> measure.kind() == kind;
  }

  private static Predicate<Measure> by(How how) {
    return measure -> measure.kind() == Step.Kind.PUBLISH && measure.way().equals(how.toString());
  }

  private static void add(
      Table table,
      Results results,
      String aim,
      Predicate<Measure> which,
      ToDoubleFunction<Measured> figure) {
    row(
        table,
        aim,
        contender -> {
          var ratios =
              results.measures().stream()
                  .filter(which)
                  .map(each -> results.ratio(each, contender, Contender.BARE, figure).median())
                  .toList();
          var spread = Spread.of(ratios);
          return "%s (%s–%s)"
              .formatted(
                  Figures.ratio(spread.median()),
                  Figures.ratio(spread.min()),
                  Figures.ratio(spread.max()));
        });
  }

  private static String ahead(Results results, Contender contender) {
    var measures = results.measures();
    var won =
        measures.stream()
            .map(each -> results.ratio(each, contender, Contender.SPRING, Measured::rate))
            .filter(ratio -> ratio.median() > 1)
            .count();
    return "%d of %d".formatted(won, measures.size());
  }

  private void addFlow(Table table) {
    for (var results : findings.results()) {
      for (var measure : results.measures(Step.Kind.FLOW)) {
        if (measure.persistent()) {
          var aim = "messages/s at once, %s, %s".formatted(measure.message(), results.broker());
          row(
              table,
              aim,
              contender ->
                  Figures.whole(results.spread(measure, contender, Measured::rate).median()));
        }
      }
    }
  }

  private void addMemory(Table table) {
    var memory = findings.memory();
    if (memory != null) {
      table.row(
          List.of(
              "live heap constant over %s messages"
                  .formatted(Figures.whole(memory.measured().count())),
              "",
              "%s KiB → %s KiB"
                  .formatted(kib(memory.heap().getFirst()), kib(memory.heap().getLast()))));
    }
  }

  private void addStart(Table table) {
    var start = findings.start();
    if (start != null) {
      table.row(
          List.of(
              "embedded broker ready in ≤ 150 ms",
              Figures.brief(start.broker().median()) + " ms",
              ""));
    }
  }

  private static String kib(long bytes) {
    return Figures.whole(bytes / 1024.0);
  }

  private static void row(Table table, String aim, Function<Contender, String> reached) {
    table.row(List.of(aim, reached.apply(OURS.getFirst()), reached.apply(OURS.getLast())));
  }
}
