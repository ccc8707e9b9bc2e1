package benchmarks.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Progress;
import benchmarks.Settings;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/// Everything `benchmarks/run schedule` does, for a moment and with few schedules.
final class SmokeTest {

  // As little work for the compiler as possible: this is about results, not about speed.
  private static final List<String> FLAGS =
      List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

  private final Progress silent =
      new Progress(new PrintStream(OutputStream.nullOutputStream(), true, UTF_8));
  private final Settings settings =
      new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run schedule --quick");

  @Test
  void allContendersAreMeasuredAndReported() throws Exception {
    var findings = new Findings();

    try (var lineup = Lineup.start(FLAGS)) {
      var loads = List.of(Load.ALONE);
      findings.setBeats(new BeatTrial(lineup.competitors(), 1, silent).run(loads, 1));
      var time = Duration.ofMillis(2);
      findings.setNext(new NextTrial(lineup.withCron(), time, silent).run(1));
    }
    findings.setMemory(new MemoryTrial(40, silent).run(1));

    assertThat(new Report(findings, settings, "a machine").text())
        .contains("| one, idle: all within 10 ms |")
        .contains("| one, idle: 99 of 100 within |")
        .contains("| weekdays at 08:30, `30 8 * * mon-fri` |")
        .contains("| heap for each, bytes |")
        .doesNotContain("null", "NaN");
    assertThat(rootElement(Charts.plot(new Charts(findings).panels()).svg())).isEqualTo("svg");
  }

  @Test
  void theBusyMachineIsIdleAgainAfterwards() throws Exception {
    Load.BUSY.begin().close();
  }

  private static String rootElement(String xml) throws Exception {
    var parser = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
    return parser
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement()
        .getTagName();
  }
}
