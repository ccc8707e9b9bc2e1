package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import benchmarks.schedule.MemoryTrial.Growth;
import benchmarks.schedule.client.Expression;
import benchmarks.worker.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The picture of results, without a time that never comes: nothing else would be seen beside it.
record Charts(Findings findings) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds. Numbers are ratios in"
          + " the same round: of lateness to the JDK, of others to Tomodachi.";

  static Plot plot(List<Panel> panels) {
    return new Plot("Schedules: lateness, next times and memory", SUBTITLE, legend(), panels);
  }

  private static List<Entry> legend() {
    return Stream.of(Contender.values())
        .map(contender -> new Entry(contender.title(), contender.colour()))
        .toList();
  }

  /// One for each thing measured; none when nothing was.
  List<Panel> panels() {
    var panels = new ArrayList<Panel>();
    if (findings.beats() != null) {
      panels.addAll(lateness(findings.beats()));
    }
    if (findings.next() != null) {
      panels.addAll(next(findings.next()));
    }
    if (findings.memory() != null) {
      panels.addAll(memory(findings.memory()));
    }
    return panels;
  }

  private static List<Panel> lateness(Rounds<Load, Contender, Beaten> beats) {
    return beats.measures().stream().map(load -> lateness(beats, load)).toList();
  }

  private static Panel lateness(Rounds<Load, Contender, Beaten> beats, Load load) {
    var bars = new Bars<>(beats, Contender.BARE);
    return new Panel(
        "Lateness, %s, µs".formatted(load),
        List.of(
            bars.group(load, Beaten::median, "half within"),
            bars.group(load, Beaten::p99, "99 of 100 within"),
            bars.group(load, Beaten::max, "all within")));
  }

  private static List<Panel> next(Rounds<Expression, Contender, Measured> next) {
    var bars = new Bars<>(next, Contender.OURS);
    var groups =
        next.measures().stream()
            .filter(expression -> expression != Expression.NEVER)
            .map(expression ->
                bars.group(expression, NextTrial::nanos, expression.toString().split(" ", 2)))
            .toList();
    return List.of(new Panel("Next time, ns of CPU", groups));
  }

  private static List<Panel> memory(Rounds<Integer, Contender, Growth> memory) {
    var bars = new Bars<>(memory, Contender.OURS);
    var count = memory.measures().getFirst();
    return List.of(
        new Panel(
            "Heap for each of %s schedules, bytes".formatted(Figures.whole(count)),
            List.of(bars.group(count, Growth::bytesEach, ""))));
  }

  /// The bars of all contenders, side by side.
  private record Bars<M, F>(Rounds<M, Contender, F> rounds, Contender reference) {

    Group group(M measure, ToDoubleFunction<F> figure, String... labels) {
      var bars = Stream.of(Contender.values()).map(each -> bar(measure, each, figure)).toList();
      return new Group(List.of(labels), bars);
    }

    private Bar bar(M measure, Contender contender, ToDoubleFunction<F> figure) {
      if (!rounds.has(measure, contender)) {
        return new Bar(new Spread(0, 0, 0), "");
      }
      var ratio = rounds.ratio(measure, contender, reference, figure);
      return new Bar(
          rounds.spread(measure, contender, figure),
          contender == reference ? "" : Figures.ratio(ratio.median()));
    }
  }
}
