package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.aws.client.Step;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import benchmarks.worker.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The picture of results: messages per second on the left, processor time on the right.
record Charts(List<Results> results) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds. Numbers are ratios to"
          + " the SDK, one by one, in the same round. Bodies of 100 B.";

  Plot plot() {
    var panels = new ArrayList<Panel>();
    for (var each : results) {
      panels.addAll(row("Consume", Step.Kind.CONSUME, each));
      panels.addAll(row("Send", Step.Kind.PUBLISH, each));
    }
    return new Plot(
        "SNS and SQS: messages per second, and what they cost", SUBTITLE, legend(), panels);
  }

  private List<Entry> legend() {
    return results.getFirst().contenders().stream()
        .map(contender -> new Entry(contender.title(), contender.colour()))
        .toList();
  }

  private static List<Panel> row(String title, Step.Kind kind, Results results) {
    var head = "%s, %s: ".formatted(title, results.server());
    return List.of(
        panel(head + "messages/s", kind, results, Measured::rate),
        panel(head + "client CPU, µs/message", kind, results, Measured::cpu));
  }

  private static Panel panel(
      String title, Step.Kind kind, Results results, ToDoubleFunction<Measured> figure) {
    return new Panel(
        title,
        results.measures(kind).stream().map(measure -> group(results, measure, figure)).toList());
  }

  private static Group group(Results results, Measure measure, ToDoubleFunction<Measured> figure) {
    return new Group(
        List.of(measure.way().split(", ", -1)),
        results.contenders().stream()
            .map(contender -> bar(results, measure, contender, figure))
            .toList());
  }

  private static Bar bar(
      Results results, Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    var first = results.contenders().getFirst();
    var ratio = results.ratio(measure, contender, first, figure);
    return new Bar(
        results.spread(measure, contender, figure),
        contender == first ? "" : Figures.ratio(ratio.median()));
  }
}
