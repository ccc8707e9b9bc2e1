package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Settings;
import benchmarks.embedded.server.Rival;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The page of results.
///
/// @param machine where they come from
/// @param versions of those compared with, in words
record Report(Findings findings, Settings settings, String machine, String versions) {

  private static final String PICTURE =
      "![Messages per second, and what they cost](embedded.svg)\n\n";

  String text() {
    var text = new StringBuilder(head());
    var rounds = findings.rounds();
    if (rounds != null) {
      text.append(PICTURE);
    }
    text.append(aims()).append(start());
    if (rounds != null) {
      text.append(new Tables(rounds, findings.rivals()).text());
    }
    return text.append(memory()).toString();
  }

  private String head() {
    return """
    # The embedded AWS server: speed and memory

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md).

    %s. %s. Rounds: %d.

    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            versions,
            settings.rounds());
  }

  private String aims() {
    return """
    ## Aims

    How far ahead of the others it is, in the same round: in the middle of all scenarios, and in parentheses in the scenario with the least and the one with the most. Above 1 it is ahead.

    %s
    """
        .formatted(new Aims(findings).table());
  }

  private String start() {
    var start = findings.start();
    if (start == null) {
      return "";
    }
    var cells = new Cells<>(start.starts(), findings.rivals(), time -> time, Figures::whole);
    var table = Cells.table(findings.rivals(), "");
    for (var figure : StartTrial.Figure.values()) {
      table.row(cells.row(figure, figure.toString()));
    }
    return """
    ## Start

    In a fresh process, until a first request is answered: median (least–most) × ratio to Tomodachi.

    %s
    The embedded server takes connections %s ms after the main method of a fresh JVM was called. In a JVM that runs already it has answered a first request after %s ms.

    """
        .formatted(
            table,
            Cells.text(start.ready(), Figures::brief),
            Cells.text(start.within(), Figures::brief));
  }

  private String memory() {
    if (findings.memory().isEmpty()) {
      return "";
    }
    var table = Cells.table(findings.rivals(), "bytes per message", "body");
    for (var size : findings.memory().stream().map(MemoryTrial.Outcome::size).distinct().toList()) {
      table.row(memoryRow("heap", size, MemoryTrial.Outcome::heap));
      table.row(memoryRow("process", size, MemoryTrial.Outcome::resident));
    }
    return """
    ## Memory

    By how much messages in a queue make it grow, for each: the heap in use after a full collection (in Node with what belongs to it outside), and the process as the system sees it, which has as much garbage as its collector likes.

    %s\
    """
        .formatted(table);
  }

  private List<String> memoryRow(
      String what, int size, ToDoubleFunction<MemoryTrial.Outcome> figure) {
    return Cells.row(
        findings.rivals(),
        rival -> Figures.whole(memory(rival, size, figure)),
        what,
        Measure.bytes(size));
  }

  private double memory(Rival rival, int size, ToDoubleFunction<MemoryTrial.Outcome> figure) {
    return findings.memory().stream()
        .filter(outcome -> outcome.rival() == rival && outcome.size() == size)
        .mapToDouble(figure)
        .findFirst()
        .orElseThrow();
  }
}
