package benchmarks.schedule;

import static benchmarks.schedule.Contender.BARE;
import static benchmarks.schedule.Contender.OURS;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import benchmarks.schedule.MemoryTrial.Growth;
import benchmarks.schedule.client.Expression;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures of all parts, as tables.
record Tables(Findings findings) {

  private static final List<Contender> ALL = List.of(Contender.values());

  String text() {
    return lateness(findings.beats()) + next(findings.next()) + memory(findings.memory());
  }

  private static String lateness(@Nullable Rounds<Load, Contender, Beaten> beats) {
    if (beats == null) {
      return "";
    }
    return """
    ## Lateness

    Of schedules that run at every second, one or 1,000, µs from the second to the first thing the handler does: median (least–most) of the rounds × ratio to the JDK's scheduled thread pool.

    %s
    By what `Tick` says about when a run began, 99 of 100 of Tomodachi's are within: %s.

    """
        .formatted(latenessTable(beats), told(beats));
  }

  private static Table latenessTable(Rounds<Load, Contender, Beaten> beats) {
    var cells = new Cells<>(beats, ALL, BARE);
    var table = cells.table("");
    for (var load : beats.measures()) {
      table.row(cells.row(load + ": half of them within", load, Beaten::median, Figures::whole));
      table.row(cells.row(load + ": 99 of 100 within", load, Beaten::p99, Figures::whole));
      table.row(cells.row(load + ": all within", load, Beaten::max, Figures::whole));
      table.row(cells.row(load + ": CPU for a run, µs", load, Beaten::cpu, Figures::brief));
      table.row(cells.plainRow(load + ": runs missed", load, Beaten::missed, Figures::whole));
    }
    return table;
  }

  private static String told(Rounds<Load, Contender, Beaten> beats) {
    return beats.measures().stream()
        .map(load ->
            "%s %s µs"
                .formatted(
                    load, Cells.text(beats.spread(load, OURS, Beaten::p99Told), Figures::whole)))
        .collect(Collectors.joining("; "));
  }

  private static String next(@Nullable Rounds<Expression, Contender, Measured> next) {
    if (next == null) {
      return "";
    }
    var cells = new Cells<>(next, Contender.WITH_CRON, OURS);
    var table = cells.table("");
    for (var expression : next.measures()) {
      var head = "%s, `%s`".formatted(expression, expression.ours());
      table.row(cells.row(head, expression, NextTrial::nanos, Figures::whole));
    }
    return """
    ## Next times

    CPU of a call that finds the next time in Europe/Stockholm, ns: median (least–most) × ratio to Tomodachi.

    %s
    """
        .formatted(table);
  }

  private static String memory(@Nullable Rounds<Integer, Contender, Growth> memory) {
    if (memory == null) {
      return "";
    }
    var count = memory.measures().getFirst();
    var cells = new Cells<>(memory, ALL, OURS);
    var table = cells.table("");
    table.row(cells.plainRow("schedules", count, Growth::schedules, Figures::whole));
    table.row(cells.plainRow("heap, MB", count, Growth::heap, Figures::brief));
    table.row(cells.row("heap for each, bytes", count, Growth::bytesEach, Figures::whole));
    table.row(cells.plainRow("threads", count, Growth::threads, Figures::whole));
    table.row(cells.row("start, ms", count, Growth::startOfMany, Figures::whole));
    table.row(cells.row("start of one schedule, ms", count, Growth::startOfOne, Figures::whole));
    return """
    ## %s schedules

    By how much more than one schedule they take, in a fresh process: heap in use after a full collection, and threads, virtual ones included. Median (least–most) × ratio to Tomodachi.

    %s\
    """
        .formatted(Figures.whole(count), table);
  }
}
