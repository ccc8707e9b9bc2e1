package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.embedded.server.Rival;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The picture of results: messages per second on the left, processor time on the right.
record Charts(Rounds<Measure, Rival, Measured> rounds, List<Rival> rivals) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds. Numbers are ratios to"
          + " Tomodachi in the same round. Bodies of 100 B.";
  private static final int SIZE = 100;

  Plot plot() {
    var panels = new ArrayList<Panel>();
    for (var access : Access.values()) {
      panels.addAll(row("Into a queue", Measure.Kind.SEND, access));
      panels.addAll(row("Out of a queue", Measure.Kind.RECEIVE, access));
    }
    return new Plot(
        "SQS and SNS: messages per second, and what they cost", SUBTITLE, legend(), panels);
  }

  private List<Entry> legend() {
    return rivals.stream().map(rival -> new Entry(rival.title(), rival.colour())).toList();
  }

  private List<Panel> row(String title, Measure.Kind kind, Access access) {
    var head = "%s, %s client: ".formatted(title, access);
    return List.of(
        panel(head + "messages/s", kind, access, Measured::rate),
        panel(head + "server CPU, µs/message", kind, access, Measured::cpu));
  }

  private Panel panel(
      String title, Measure.Kind kind, Access access, ToDoubleFunction<Measured> figure) {
    return new Panel(
        title,
        rounds.measures().stream()
            .filter(measure -> measure.kind() == kind)
            .filter(measure -> measure.access() == access && measure.size() == SIZE)
            .map(measure -> group(measure, figure))
            .toList());
  }

  private Group group(Measure measure, ToDoubleFunction<Measured> figure) {
    return new Group(
        List.of(measure.way().split(", | (?=of )", -1)),
        rivals.stream().map(rival -> bar(measure, rival, figure)).toList());
  }

  private Bar bar(Measure measure, Rival rival, ToDoubleFunction<Measured> figure) {
    if (!rounds.has(measure, rival)) {
      return new Bar(new Spread(0, 0, 0), "none");
    }
    var ratio = rounds.ratio(measure, rival, Rival.OURS, figure);
    return new Bar(
        rounds.spread(measure, rival, figure),
        rival == Rival.OURS ? "" : Figures.ratio(ratio.median()));
  }
}
