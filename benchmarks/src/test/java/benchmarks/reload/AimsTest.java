package benchmarks.reload;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Rounds;
import benchmarks.Settings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AimsTest {

  private final Rounds<String, Contender, Double> changes = new Rounds<>();

  @Test
  void theMedianAndEveryPeerCount() {
    changes.add(ChangeTrial.CHANGE, Contender.OURS, 400.0);
    changes.add(ChangeTrial.CHANGE, Contender.OURS, 500.0);
    changes.add(ChangeTrial.CHANGE, Contender.OURS, 1_500.0);
    changes.add(ChangeTrial.CHANGE, Contender.SPRING_DEVTOOLS, 200.0);
    changes.add(ChangeTrial.CHANGE, Contender.SPRING_DEVTOOLS, 250.0);
    changes.add(ChangeTrial.CHANGE, Contender.SPRING_DEVTOOLS, 750.0);

    assertThat(new Aims(changes).table())
        .hasToString(
            """
            | aim | reached | holds |
            | --- | ---: | ---: |
            | half of the changes within 500 ms | 500 ms | yes |
            | Spring Boot, javac and devtools: slower | 0.5 × as long | **no** |
            """);
    var settings = new Settings(true, 1, List.of(), Path.of("unused"), "./benchmarks/run reload");
    var report = new Report(changes, settings, "a machine");
    assertThat(report.text())
        .contains("| Tomodachi, reload | 500 (400–1,500) |")
        .doesNotContain("null", "NaN");
    assertThat(report.plot().svg()).contains("Reload", "Tomodachi, reload");
  }
}
