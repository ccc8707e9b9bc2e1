package benchmarks.amqp;

import benchmarks.Figures;
import benchmarks.Table;
import benchmarks.amqp.client.Step;
import benchmarks.worker.Measured;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// All figures of one broker, as tables.
record BrokerTables(Results results) {

  String text() {
    return section("Publish", Step.Kind.PUBLISH)
        + section("Consume", Step.Kind.CONSUME)
        + section("Publish and consume at once", Step.Kind.FLOW);
  }

  private String section(String title, Step.Kind kind) {
    return """
    ## %s, %s

    Messages per second: median (least–most) × ratio to amqp-client.

    %s
    CPU of the client's process, µs per message.

    %s
    """
        .formatted(
            title,
            results.broker(),
            table(kind, Measured::rate, Figures::whole),
            table(kind, Measured::cpu, Figures::brief));
  }

  private Table table(
      Step.Kind kind, ToDoubleFunction<Measured> figure, DoubleFunction<String> format) {
    var table = new Table(heads());
    for (var measure : results.measures(kind)) {
      table.row(row(measure, contender -> cell(measure, contender, figure, format)));
    }
    return table;
  }

  private static List<String> heads() {
    var contenders = Arrays.stream(Contender.values()).map(Contender::title);
    return Stream.concat(Stream.of("", "message"), contenders).toList();
  }

  private static List<String> row(Measure measure, Function<Contender, String> cell) {
    var cells = Arrays.stream(Contender.values()).map(cell);
    return Stream.concat(Stream.of(measure.way(), measure.message()), cells).toList();
  }

  private String cell(
      Measure measure,
      Contender contender,
      ToDoubleFunction<Measured> figure,
      DoubleFunction<String> format) {
    var spread = results.spread(measure, contender, figure);
    var text =
        "%s (%s–%s)"
            .formatted(
                format.apply(spread.median()),
                format.apply(spread.min()),
                format.apply(spread.max()));
    return contender == Contender.BARE ? text : text + ratio(measure, contender, figure);
  }

  private String ratio(Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    var ratio = results.ratio(measure, contender, Contender.BARE, figure);
    return " **× %s**".formatted(Figures.ratio(ratio.median()));
  }
}
