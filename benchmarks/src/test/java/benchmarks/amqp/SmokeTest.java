package benchmarks.amqp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.amqp.client.Step;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Everything `benchmarks/run amqp` does, with few messages and without RabbitMQ.
final class SmokeTest {

  // As little work for the compiler as possible: this is about results, not about speed.
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final Progress silent =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  private final Settings settings =
      new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run amqp --quick");

  @Test
  void allContendersAreMeasuredAndReported() throws Exception {
    var findings = new Findings();

    try (var broker = Broker.embedded();
        var lineup = Lineup.start(FLAGS)) {
      var contest = new Contest(broker, lineup.competitors(), silent);
      findings.add(contest.hold(new Scenarios(10, false).warmUp(), 1));
      findings.set(new MemoryTrial(broker, 1_000, silent).run());
    }
    findings.set(new StartTrial(1, silent).run());

    var results = findings.results().getFirst();
    assertThat(results.measures())
        .extracting(Measure::kind)
        .containsExactlyInAnyOrder(
            Step.Kind.PUBLISH,
            Step.Kind.PUBLISH,
            Step.Kind.PUBLISH,
            Step.Kind.CONSUME,
            Step.Kind.CONSUME,
            Step.Kind.CONSUME,
            Step.Kind.FLOW);
    assertThat(new Report(findings, settings, "a machine").text())
        .contains("| pipelined | 100 B persistent |")
        .contains("| prefetch 250 | 100 B persistent |")
        .contains("Live heap after each tenth")
        .contains("In a fresh JVM it takes connections after")
        .doesNotContain("null", "NaN");
    assertThat(rootElement(new Charts(findings.results()).plot().svg())).isEqualTo("svg");
  }

  private static String rootElement(String xml) throws Exception {
    var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return parser
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement()
        .getTagName();
  }
}
