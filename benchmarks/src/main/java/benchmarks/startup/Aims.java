package benchmarks.startup;

import static benchmarks.startup.Contender.JAR_ARCHIVE;
import static benchmarks.startup.Contender.NOTHING;
import static benchmarks.startup.Contender.SOURCE_ARCHIVE;
import static benchmarks.startup.StartTrial.START;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import java.util.List;

/// What is aimed at, beside what was reached.
record Aims(Rounds<String, Contender, Started> starts) {

  private static final double MOST_TIMES = 4;
  private static final double MOST_MORE_MILLIS = 1_000;
  private static final double MOST_MEMORY = 80;

  Table table() {
    var table = new Table(List.of("aim", "reached", "holds"));
    var times = starts.ratio(START, JAR_ARCHIVE, NOTHING, Started::millis).median();
    row(
        table,
        "a jar, with archive: ≤ 4 × a JVM that does nothing",
        "× " + Figures.ratio(times),
        times <= MOST_TIMES);
    var more = millis(SOURCE_ARCHIVE) - millis(JAR_ARCHIVE);
    row(
        table,
        "from source: ≤ 1 s more",
        Figures.whole(more) + " ms more",
        more <= MOST_MORE_MILLIS);
    var memory = starts.spread(START, JAR_ARCHIVE, Started::memory).median();
    row(
        table,
        "a jar, with archive: idle with ≤ 80 MB",
        Figures.brief(memory) + " MB",
        memory <= MOST_MEMORY);
    Contender.PEERS.stream()
        .filter(peer -> starts.has(START, peer))
        .forEach(peer -> addPeer(table, peer));
    return table;
  }

  private void addPeer(Table table, Contender peer) {
    var ratio = starts.ratio(START, peer, peer.counterpart(), Started::millis).median();
    row(
        table,
        "%s: slower than %s".formatted(peer.title(), peer.counterpart().title()),
        "× " + Figures.ratio(ratio),
        ratio > 1);
  }

  private double millis(Contender contender) {
    return starts.spread(START, contender, Started::millis).median();
  }

  private static void row(Table table, String aim, String reached, boolean holds) {
    table.row(List.of(aim, reached, holds ? "yes" : "**no**"));
  }
}
