package benchmarks.http;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Spread;
import benchmarks.http.load.Slice;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The picture of requests of all contenders.
record Charts(Findings findings) {

  private static final String SUBTITLE =
      "Bars are medians, lines go from the least to the most of all rounds. Numbers are ratios in"
          + " the same round to Netty on the event loop, with sleep to Tomodachi.";

  Plot plot() {
    return new Plot("HTTP: processor time and requests", SUBTITLE, legend(), panels());
  }

  private List<Entry> legend() {
    return contenders().map(each -> new Entry(each.title(), each.colour())).toList();
  }

  /// Those that took part in anything.
  private Stream<Contender> contenders() {
    var requests = findings.requests();
    return requests == null
        ? Stream.of()
        : Stream.of(Contender.values())
            .filter(each ->
                requests.measures().stream().anyMatch(workload -> requests.has(workload, each)));
  }

  /// Two for each workload; none when nothing was measured.
  List<Panel> panels() {
    var panels = new ArrayList<Panel>();
    var requests = findings.requests();
    if (requests != null) {
      for (var workload : requests.measures()) {
        var title = workload.title();
        panels.add(panel(requests, workload, title + ": CPU of a request, µs", Slice::cpu));
        panels.add(panel(requests, workload, title + ": requests/s", Slice::perSecond));
      }
    }
    return panels;
  }

  private Panel panel(
      Rounds<Workload, Contender, Slice> requests,
      Workload workload,
      String title,
      ToDoubleFunction<Slice> figure) {
    var bars = contenders().map(each -> bar(requests, workload, each, figure)).toList();
    return new Panel(title, List.of(new Group(List.of(workload.route()), bars)));
  }

  private static Bar bar(
      Rounds<Workload, Contender, Slice> requests,
      Workload workload,
      Contender contender,
      ToDoubleFunction<Slice> figure) {
    if (!requests.has(workload, contender)) {
      return new Bar(new Spread(0, 0, 0), "");
    }
    var reference = workload.reference();
    var spread = requests.spread(workload, contender, figure);
    return new Bar(
        spread,
        contender == reference || !requests.has(workload, reference)
            ? ""
            : Figures.ratio(requests.ratio(workload, contender, reference, figure).median()));
  }
}
