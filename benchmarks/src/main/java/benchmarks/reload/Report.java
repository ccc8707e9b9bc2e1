package benchmarks.reload;

import static benchmarks.reload.ChangeTrial.CHANGE;
import static benchmarks.reload.Contender.OURS;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Settings;
import benchmarks.Table;
import benchmarks.plot.Bar;
import benchmarks.plot.Entry;
import benchmarks.plot.Group;
import benchmarks.plot.Panel;
import benchmarks.plot.Plot;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// The page of results, and its picture.
///
/// @param machine where they come from
record Report(Rounds<String, Contender, Double> changes, Settings settings, String machine) {

  String text() {
    return """
    # Reload

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md).

    %s. Rounds: %d.

    ![Time from a save to the first answer with the change](reload.svg)

    ## Aims

    %s
    ## From a save to the first answer with the change

    Milliseconds, median (least–most) × ratio to Tomodachi.

    %s\
    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            settings.rounds(),
            new Aims(changes).table(),
            table());
  }

  private Table table() {
    var table = new Table(List.of("", "time, ms", "×"));
    contenders().forEach(contender -> table.row(row(contender)));
    return table;
  }

  private List<String> row(Contender contender) {
    var spread = changes.spread(CHANGE, contender, Double::doubleValue);
    var ratio = changes.ratio(CHANGE, contender, OURS, Double::doubleValue).median();
    return List.of(
        contender.title(),
        "%s (%s–%s)"
            .formatted(
                Figures.whole(spread.median()),
                Figures.whole(spread.min()),
                Figures.whole(spread.max())),
        contender == OURS ? "" : "**" + Figures.ratio(ratio) + "**");
  }

  Plot plot() {
    var legend = contenders().map(each -> new Entry(each.title(), each.colour())).toList();
    var bars = contenders().map(this::bar).toList();
    var panel = new Panel("To the first new answer, ms", List.of(new Group(List.of(""), bars)));
    return new Plot(
        "Reload",
        "Bars are medians, lines go from the least to the most, numbers are medians.",
        legend,
        List.of(panel));
  }

  private Bar bar(Contender contender) {
    var spread = changes.spread(CHANGE, contender, Double::doubleValue);
    return new Bar(spread, Figures.whole(spread.median()));
  }

  private Stream<Contender> contenders() {
    return Stream.of(Contender.values()).filter(contender -> changes.has(CHANGE, contender));
  }
}
