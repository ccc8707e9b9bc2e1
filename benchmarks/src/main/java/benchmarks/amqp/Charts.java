package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.amqp.client.Step;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import benchmarks.worker.Measured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The picture of results: messages per second on the left, processor time on the right.
///
/// @param results of which all kinds of measures are shown for the first broker, and only the last
///   kind for others
record Charts(List<Results> results) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds. Numbers are ratios to"
          + " amqp-client in the same round. Persistent messages of 100 B and 1 KiB.";

  Plot plot() {
    var panels = new ArrayList<Panel>();
    panels.addAll(row("Publish", Step.Kind.PUBLISH, results.getFirst()));
    panels.addAll(row("Consume", Step.Kind.CONSUME, results.getFirst()));
    for (var each : results) {
      panels.addAll(row("Publish and consume", Step.Kind.FLOW, each));
    }
    return new Plot("AMQP: messages per second, and what they cost", SUBTITLE, legend(), panels);
  }

  private static List<Entry> legend() {
    return Arrays.stream(Contender.values())
        .map(contender -> new Entry(contender.title(), contender.colour()))
        .toList();
  }

  private static List<Panel> row(String title, Step.Kind kind, Results results) {
    var head = "%s, %s: ".formatted(title, results.broker());
    return List.of(
        panel(head + "messages/s", kind, results, Measured::rate),
        panel(head + "client CPU, µs/message", kind, results, Measured::cpu));
  }

  private static Panel panel(
      String title, Step.Kind kind, Results results, ToDoubleFunction<Measured> figure) {
    return new Panel(
        title,
        results.measures(kind).stream()
            .filter(Measure::persistent)
            .map(measure -> group(results, measure, figure))
            .toList());
  }

  private static Group group(Results results, Measure measure, ToDoubleFunction<Measured> figure) {
    return new Group(
        List.of(measure.way(), measure.bytes()),
        Arrays.stream(Contender.values())
            .map(contender -> bar(results, measure, contender, figure))
            .toList());
  }

  private static Bar bar(
      Results results, Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    var ratio = results.ratio(measure, contender, Contender.BARE, figure);
    return new Bar(
        results.spread(measure, contender, figure),
        contender == Contender.BARE ? "" : Figures.ratio(ratio.median()));
  }
}
