package benchmarks.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.aws.client.Step;
import benchmarks.aws.client.Work;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Everything `benchmarks/run aws` does, with few messages, without fauxqs, and all of it but the
/// first message in this process.
final class SmokeTest {

  private static final String SERVER = "a server";

  private final Progress silent =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  private final Settings settings =
      new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run aws --quick");

  @Test
  void allContendersAreMeasuredAndReported() throws Exception {
    var findings = new Findings(List.of(SERVER));

    try (var venue = venue()) {
      var contest = new Contest(venue, competitors(List.of(Contender.values())), silent);
      findings.throughput().put(SERVER, contest.hold(scenarios(), 1));
      findings
          .idle()
          .put(SERVER, new IdleTrial(venue, 1, silent).run(competitors(IdleTrial.CONTENDERS)));
      findings.first().put(SERVER, new FirstTrial(venue, 1, silent).run());
    }

    assertThat(new Report(findings, settings, "a machine").text())
        .contains("| consumes more than Spring Cloud AWS |")
        .contains("| concurrency 50 |")
        .contains("| SQS, 64 threads |")
        .contains("| SNS, 64 threads |")
        .contains("API calls in a minute")
        .contains("| main method → first message handled, ms, a server |")
        .doesNotContain("null", "NaN");
    var charts = new Charts(List.copyOf(findings.throughput().values()));
    assertThat(rootElement(charts.plot().svg())).isEqualTo("svg");
  }

  // Those with aims. The others are done in no other way.
  private static List<Scenario> scenarios() {
    return new Scenarios(100)
        .all().stream()
            .filter(scenario -> scenario.measure().atOnce() >= Scenarios.MOST_HANDLERS)
            .toList();
  }

  private static Venue venue() throws IOException {
    var server = EmbeddedBroker.of("aws").orElseThrow().start(0, Timeline.system());
    var endpoint = URI.create("http://127.0.0.1:" + server.address().getPort());
    return Venue.of(SERVER, endpoint, server::close);
  }

  private static List<Competitor> competitors(List<Contender> contenders) {
    return contenders.stream().map(SmokeTest::competitor).toList();
  }

  private static Competitor competitor(Contender contender) {
    var work = new Work(contender.messenger());
    return new Competitor(contender, (line, _) -> work.run(Step.parse(line)), () -> {});
  }

  private static String rootElement(String xml) throws Exception {
    var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return parser
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement()
        .getTagName();
  }
}
