package benchmarks.startup;

import static benchmarks.startup.Contender.NOTHING;
import static benchmarks.startup.StartTrial.START;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Settings;
import benchmarks.Spread;
import benchmarks.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/// The page of results.
///
/// @param machine where they come from
record Report(Rounds<String, Contender, Started> starts, Settings settings, String machine) {

  String text() {
    return """
    # Start-up

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md). Where the time goes: [a profile](startup-profile.md).

    %s. Rounds: %d.

    ![Time, processor time and memory of a start](startup.svg)

    ## Aims

    %s
    ## From the start of the process to its first answer

    Median (least–most) of the rounds × ratio to a JVM that does nothing. Memory is what the process has 2 s later.

    %s%s\
    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            settings.rounds(),
            new Aims(starts).table(),
            table(),
            missing());
  }

  private Table table() {
    var table = new Table(List.of("", "time, ms", "×", "CPU, ms", "memory, MB"));
    contenders().forEach(contender -> table.row(row(contender)));
    return table;
  }

  private List<String> row(Contender contender) {
    var ratio = starts.ratio(START, contender, NOTHING, Started::millis).median();
    return List.of(
        contender.title(),
        text(starts.spread(START, contender, Started::millis)),
        contender == NOTHING ? "" : "**" + Figures.ratio(ratio) + "**",
        text(starts.spread(START, contender, Started::cpu)),
        text(starts.spread(START, contender, Started::memory)));
  }

  private static String text(Spread spread) {
    return "%s (%s–%s)"
        .formatted(
            Figures.whole(spread.median()),
            Figures.whole(spread.min()),
            Figures.whole(spread.max()));
  }

  private Stream<Contender> contenders() {
    return Stream.of(Contender.values()).filter(contender -> starts.has(START, contender));
  }

  private String missing() {
    var missing =
        Stream.of(Contender.values())
            .filter(contender -> !starts.has(START, contender))
            .map(Contender::title)
            .toList();
    return missing.isEmpty() ? "" : "\nNot at hand: " + String.join(", ", missing) + ".\n";
  }
}
