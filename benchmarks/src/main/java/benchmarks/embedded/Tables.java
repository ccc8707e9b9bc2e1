package benchmarks.embedded;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Table;
import benchmarks.embedded.server.Rival;
import java.util.List;

/// The figures of all scenarios, as tables.
record Tables(Rounds<Measure, Rival, Measured> rounds, List<Rival> rivals) {

  String text() {
    return section("Into a queue", Measure.Kind.SEND)
        + section("Out of a queue", Measure.Kind.RECEIVE)
        + latency();
  }

  private String section(String title, Measure.Kind kind) {
    return """
    ## %s

    Messages per second: median (least–most) × ratio to Tomodachi.

    %s
    CPU of the server's process, µs per message.

    %s
    """
        .formatted(
            title,
            table(kind, new Cells<>(rounds, rivals, Measured::rate, Figures::whole)),
            table(kind, new Cells<>(rounds, rivals, Measured::cpu, Figures::brief)));
  }

  private String latency() {
    var cells = new Cells<>(rounds, rivals, Measured::micros, Figures::whole);
    return """
    ## To somebody who waits

    Microseconds from before a message is sent until a receive request that waits has it.

    %s
    """
        .formatted(table(Measure.Kind.LATENCY, cells));
  }

  private Table table(Measure.Kind kind, Cells<Measure, Measured> cells) {
    var table = Cells.table(rivals, "", "client", "body");
    for (var measure : rounds.measures()) {
      if (measure.kind() == kind) {
        table.row(cells.row(measure, measure.way(), measure.access().toString(), measure.bytes()));
      }
    }
    return table;
  }
}
