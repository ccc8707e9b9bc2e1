package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.Table;
import benchmarks.aws.client.Step;
import benchmarks.worker.Measured;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// All figures of one server, as tables.
record Tables(Results results) {

  String text() {
    return section("Consume", Step.Kind.CONSUME) + section("Send", Step.Kind.PUBLISH);
  }

  private String section(String title, Step.Kind kind) {
    return """
    ## %s, %s

    Messages per second: median (least–most) × ratio to the SDK, one by one.

    %s
    CPU of the client's process, µs per message.

    %s
    API calls per message.

    %s
    """
        .formatted(
            title,
            results.server(),
            table(kind, Measured::rate, Figures::whole, true),
            table(kind, Measured::cpu, Figures::brief, true),
            table(kind, Measured::calls, Figures::ratio, false));
  }

  private Table table(
      Step.Kind kind,
      ToDoubleFunction<Measured> figure,
      DoubleFunction<String> format,
      boolean compared) {
    var table = new Table(row("", Contender::title));
    for (var measure : results.measures(kind)) {
      table.row(
          row(
              measure.way(),
              contender ->
                  cell(measure, contender, figure, format)
                      + (compared ? ratio(measure, contender, figure) : "")));
    }
    return table;
  }

  private List<String> row(String head, Function<Contender, String> cell) {
    return Stream.concat(Stream.of(head), results.contenders().stream().map(cell)).toList();
  }

  private String cell(
      Measure measure,
      Contender contender,
      ToDoubleFunction<Measured> figure,
      DoubleFunction<String> format) {
    var spread = results.spread(measure, contender, figure);
    return "%s (%s–%s)"
        .formatted(
            format.apply(spread.median()), format.apply(spread.min()), format.apply(spread.max()));
  }

  private String ratio(Measure measure, Contender contender, ToDoubleFunction<Measured> figure) {
    var first = results.contenders().getFirst();
    if (contender == first) {
      return "";
    }
    return " **× %s**"
        .formatted(Figures.ratio(results.ratio(measure, contender, first, figure).median()));
  }
}
