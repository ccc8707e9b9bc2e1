package benchmarks.aws;

import benchmarks.Figures;
import benchmarks.Rounds;
import benchmarks.Settings;
import benchmarks.Table;
import io.awspring.cloud.sqs.operations.SqsTemplate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.core.util.VersionInfo;

/// The page of results.
///
/// @param machine where they come from
record Report(Findings findings, Settings settings, String machine) {

  private static final String PICTURE = "![Messages per second, and what they cost](aws.svg)\n\n";

  String text() {
    var text = new StringBuilder(head());
    if (!findings.throughput().isEmpty()) {
      text.append(PICTURE);
    }
    text.append(aims());
    findings.throughput().values().forEach(results -> text.append(new Tables(results).text()));
    return text.append(idle()).append(first()).toString();
  }

  private String head() {
    return """
    # SNS and SQS: speed and cost

    Written by `%s` on %s. How it is measured and how to read it: [benchmarks/README.md](../../benchmarks/README.md).

    %s. AWS SDK %s, Spring Cloud AWS %s, %s. Rounds: %d.

    """
        .formatted(
            settings.command(),
            LocalDate.now(ZoneOffset.UTC),
            machine,
            VersionInfo.SDK_VERSION,
            SqsTemplate.class.getPackage().getImplementationVersion(),
            String.join(", ", findings.servers()),
            settings.rounds());
  }

  private String aims() {
    return """
    ## Aims

    Ratios are to the SDK by hand, in the same round: in the middle of all rounds, and in parentheses in the one with the lowest and the one with the highest. Against Spring Cloud AWS it is in how many scenarios Tomodachi does more in a second, and in parentheses in the one with the lowest ratio and the one with the highest.

    %s
    """
        .formatted(new Aims(findings).table());
  }

  private String idle() {
    if (findings.idle().isEmpty()) {
      return "";
    }
    var contenders = findings.idle().values().iterator().next().calls().keySet();
    var table = new Table(row("", contenders, Contender::title));
    findings
        .idle()
        .forEach((server, outcome) ->
            table.row(
                row(server, contenders, contender -> Figures.brief(outcome.calls(contender)))));
    return """
    ## Idle

    API calls in a minute of a consumer at concurrency 50 whose queue stays empty.

    %s
    """
        .formatted(table);
  }

  private String first() {
    if (findings.first().isEmpty()) {
      return "";
    }
    var table = new Table(row("", FirstTrial.CONTENDERS, Contender::title));
    findings.first().forEach((server, rounds) -> addFirst(table, server, rounds));
    return """
    ## First message

    In a fresh JVM, until a message is handled that waits in a queue: median (least–most) × ratio to the SDK's loop.

    %s\
    """
        .formatted(table);
  }

  private static void addFirst(
      Table table, String server, Rounds<FirstTrial.Figure, Contender, Double> rounds) {
    for (var figure : FirstTrial.Figure.values()) {
      table.row(
          row(
              "%s, %s".formatted(figure, server),
              FirstTrial.CONTENDERS,
              contender -> first(rounds, figure, contender)));
    }
  }

  private static String first(
      Rounds<FirstTrial.Figure, Contender, Double> rounds,
      FirstTrial.Figure figure,
      Contender contender) {
    var spread = rounds.spread(figure, contender, time -> time);
    var text =
        "%s (%s–%s)"
            .formatted(
                Figures.whole(spread.median()),
                Figures.whole(spread.min()),
                Figures.whole(spread.max()));
    var loop = FirstTrial.CONTENDERS.getFirst();
    var ratio = rounds.ratio(figure, contender, loop, time -> time);
    return contender == loop ? text : text + " **× %s**".formatted(Figures.ratio(ratio.median()));
  }

  private static List<String> row(
      String head, Collection<Contender> contenders, Function<Contender, String> cell) {
    return Stream.concat(Stream.of(head), contenders.stream().map(cell)).toList();
  }
}
