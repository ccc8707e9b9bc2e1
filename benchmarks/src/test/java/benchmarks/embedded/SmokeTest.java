package benchmarks.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Progress;
import benchmarks.Settings;
import benchmarks.embedded.server.Rivals;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Everything `benchmarks/run embedded` does, with few messages and without those compared with.
final class SmokeTest {

  private static final Budget BUDGET = new Budget(Duration.ofMillis(50), 50, 2, 0, 1, 100);

  private final Progress silent =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  // As little work for the compiler as possible: this is about results, not about speed.
  private final Rivals onlyOurs =
      new Rivals(Path.of("nothing-is-installed"), List.of("-XX:TieredStopAtLevel=1"));
  private final Settings settings =
      new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run embedded --quick");

  @Test
  void theEmbeddedServerIsMeasuredAndReported() throws Exception {
    var findings = new Findings(onlyOurs.installed());

    findings.set(new StartTrial(onlyOurs, 1, silent).run());
    try (var clients = Clients.make();
        var lineup = Lineup.start(onlyOurs)) {
      var contest = new Contest(lineup, clients, BUDGET, silent);
      findings.set(contest.hold(Scenarios.all(), 1));
      findings.set(new MemoryTrial(onlyOurs, clients, BUDGET.stored(), silent).run());
    }

    assertThat(new Report(findings, settings, "a machine", "nobody else").text())
        .contains("| ready in ≤ 200 ms |")
        .contains("| start of the process → answer, ms |")
        .contains("| SendMessage, 16 connections | raw | 1 KiB |")
        .contains("| FIFO: receive 10, DeleteMessageBatch | raw | 100 B |")
        .contains("| SNS Publish | AWS SDK | 100 B |")
        .contains("| send to a waiting receive | AWS SDK | 100 B |")
        .contains("| heap | 1 KiB |")
        .doesNotContain("null", "NaN");
    var rounds = requireNonNull(findings.rounds());
    assertThat(rootElement(new Charts(rounds, findings.rivals()).plot().svg())).isEqualTo("svg");
  }

  private static String rootElement(String xml) throws Exception {
    var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return parser
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement()
        .getTagName();
  }
}
