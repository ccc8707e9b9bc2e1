package benchmarks.reload;

import static benchmarks.reload.ChangeTrial.CHANGE;
import static benchmarks.reload.Contender.OURS;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import java.util.List;

/// What is aimed at, beside what was reached.
record Aims(Rounds<String, Contender, Double> changes) {

  private static final double MOST_MILLIS = 500;

  Table table() {
    var table = new Table(List.of("aim", "reached", "holds"));
    var millis = changes.spread(CHANGE, OURS, Double::doubleValue).median();
    row(table, "half of the changes within 500 ms", millis, " ms", millis <= MOST_MILLIS);
    for (var peer : Contender.PEERS) {
      if (changes.has(CHANGE, peer)) {
        var ratio = changes.ratio(CHANGE, peer, OURS, Double::doubleValue).median();
        row(table, peer.title() + ": slower", ratio, " × as long", ratio > 1);
      }
    }
    return table;
  }

  private static void row(Table table, String aim, double reached, String unit, boolean holds) {
    table.row(List.of(aim, Figures.brief(reached) + unit, holds ? "yes" : "**no**"));
  }
}
