package benchmarks.schedule;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import java.util.List;

/// What is aimed at, beside what was reached.
record Aims(Findings findings) {

  private static final double LATEST_MICROS = 10_000;
  private static final double MOST_BYTES_EACH = 600;
  private static final double BYTES_OF_A_MEGABYTE = 1e6;
  // There are threads of the pool that virtual ones run on, of which there may be more or fewer.
  private static final double MOST_THREADS = 10;
  private static final double MICROS_OF_A_MILLISECOND = 1e3;

  Table table() {
    var table = new Table(List.of("aim", "reached", "holds"));
    if (findings.beats() != null) {
      addLateness(table, findings.beats());
    }
    if (findings.memory() != null) {
      addMemory(table, findings.memory());
    }
    return table;
  }

  private static void addLateness(Table table, Rounds<Load, Contender, Beaten> beats) {
    for (var load : beats.measures()) {
      if (load != Load.BUSY) {
        addLateness(table, beats, load);
      }
      var missed = beats.spread(load, Contender.OURS, Beaten::missed).max();
      row(table, load + ": no run is missed", Figures.whole(missed) + " missed", missed == 0);
    }
  }

  private static void addLateness(Table table, Rounds<Load, Contender, Beaten> beats, Load load) {
    var p99 = beats.spread(load, Contender.OURS, Beaten::p99).median();
    var max = beats.spread(load, Contender.OURS, Beaten::max).max();
    row(table, load + ": 99 of 100 within 10 ms", millis(p99), p99 <= LATEST_MICROS);
    row(table, load + ": all within 10 ms", millis(max), max <= LATEST_MICROS);
  }

  private static String millis(double micros) {
    return Figures.ratio(micros / MICROS_OF_A_MILLISECOND) + " ms";
  }

  private static void addMemory(
      Table table, Rounds<Integer, Contender, MemoryTrial.Growth> memory) {
    var count = memory.measures().getFirst();
    var heap = memory.spread(count, Contender.OURS, MemoryTrial.Growth::heap).median();
    var threads = memory.spread(count, Contender.OURS, MemoryTrial.Growth::threads).max();
    var most = MOST_BYTES_EACH * count / BYTES_OF_A_MEGABYTE;
    row(
        table,
        "%s schedules take ≤ %s MB".formatted(Figures.whole(count), Figures.brief(most)),
        Figures.brief(heap) + " MB",
        heap <= most);
    row(
        table,
        Figures.whole(count) + " schedules have no thread each",
        Figures.whole(threads) + " more",
        threads <= MOST_THREADS);
  }

  private static void row(Table table, String aim, String reached, boolean holds) {
    table.row(List.of(aim, reached, holds ? "yes" : "**no**"));
  }
}
