package benchmarks.startup;

import static benchmarks.startup.StartTrial.START;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The picture of results.
record Charts(Rounds<String, Contender, Started> starts) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds, numbers are medians.";

  Plot plot() {
    return new Plot("Start-up", SUBTITLE, legend(), panels());
  }

  private List<Entry> legend() {
    return contenders().map(each -> new Entry(each.title(), each.colour())).toList();
  }

  private List<Panel> panels() {
    return List.of(
        panel("To the first answer, ms", Started::millis),
        panel("Processor time until then, ms", Started::cpu),
        panel("Memory when idle, MB", Started::memory));
  }

  private Panel panel(String title, ToDoubleFunction<Started> figure) {
    var bars = contenders().map(contender -> bar(contender, figure)).toList();
    return new Panel(title, List.of(new Group(List.of(""), bars)));
  }

  private Bar bar(Contender contender, ToDoubleFunction<Started> figure) {
    var spread = starts.spread(START, contender, figure);
    return new Bar(spread, Figures.whole(spread.median()));
  }

  private Stream<Contender> contenders() {
    return Stream.of(Contender.values()).filter(contender -> starts.has(START, contender));
  }
}
