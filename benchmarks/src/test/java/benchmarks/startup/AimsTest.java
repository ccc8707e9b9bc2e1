package benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Rounds;
import benchmarks.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AimsTest {

  private final Rounds<String, Contender, Started> starts = new Rounds<>();

  private void add(Contender contender, double millis, double memory) {
    starts.add(StartTrial.START, contender, new Started(millis, millis, memory));
  }

  @Test
  void eachAimIsComparedWithWhatWasMeasured() {
    add(Contender.NOTHING, 100, 40);
    add(Contender.JAR_ARCHIVE, 410, 80);
    add(Contender.SOURCE_ARCHIVE, 1_410, 90);
    add(Contender.HELIDON_JAR, 400, 90);
    add(Contender.HELIDON_SOURCE, 2_820, 90);

    assertThat(new Aims(starts).table())
        .hasToString(
            """
            | aim | reached | holds |
            | --- | ---: | ---: |
            | a jar, with archive: ≤ 4 × a JVM that does nothing | × 4.10 | **no** |
            | from source: ≤ 1 s more | 1,000 ms more | yes |
            | a jar, with archive: idle with ≤ 80 MB | 80.0 MB | yes |
            | Helidon SE, jar: slower than Tomodachi, jar, archive | × 0.98 | **no** |
            | Helidon SE, java Service.java: slower than Tomodachi, source, archive | × 2.00 | yes |
            """);
  }

  @Test
  void theReportNamesWhoIsMissing() {
    add(Contender.NOTHING, 100, 40);
    add(Contender.JAR_ARCHIVE, 300, 70);
    add(Contender.SOURCE_ARCHIVE, 800, 90);
    var settings = new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run startup");

    assertThat(new Report(starts, settings, "a machine").text())
        .contains("| Tomodachi, jar, archive | 300 (300–300) | **3.00** |")
        .contains("Not at hand: Tomodachi, jar, archive, --production, ", "Spring Boot, jar")
        .doesNotContain("null", "NaN");
    assertThat(new Charts(starts).plot().svg()).contains("Start-up", "Tomodachi, source, archive");
  }
}
