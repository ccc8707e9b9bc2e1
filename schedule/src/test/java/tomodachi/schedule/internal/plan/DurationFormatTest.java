package tomodachi.schedule.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationFormatTest {

  @ParameterizedTest
  @CsvSource({"PT90S, 90s", "PT5M, 5m", "PT36H, 36h", "PT48H, 2d", "P14D, 14d", "PT1.5S, 1500ms"})
  void theLargestUnitThatDividesADurationIsTaken(Duration duration, String text) {
    assertThat(DurationFormat.of(duration)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"PT0.0015S, PT0.0015S", "P200000000000D, PT4800000000000H"})
  void whatMillisecondsCannotSayIsLeftAsItIs(Duration duration, String text) {
    assertThat(DurationFormat.of(duration)).isEqualTo(text);
  }
}
