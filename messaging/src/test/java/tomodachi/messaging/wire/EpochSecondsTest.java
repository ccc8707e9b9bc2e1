package tomodachi.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochSecondsTest {

  @ParameterizedTest
  @CsvSource({
    "1700000000.123456,  2023-11-14T22:13:20.123456Z",
    "1795324783.8443353, 2026-11-22T05:19:43.844335300Z",
    "0.0,                1970-01-01T00:00:00Z",
    "-0.25,              1969-12-31T23:59:59.750Z",
    "1e-9,               1970-01-01T00:00:00.000000001Z",
  })
  void aNumberIsTheInstantWithItsDigits(double seconds, Instant instant) {
    assertThat(EpochSeconds.instant(seconds)).isEqualTo(instant);
    assertThat(EpochSeconds.of(instant)).isEqualTo(seconds);
  }

  @Test
  void nanosecondsAreRounded() {
    assertThat(EpochSeconds.of(Instant.ofEpochSecond(1_795_324_783, 844_335_321)))
        .isEqualTo(1795324783.8443353);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, -1e300, 1e17})
  void aNumberThatIsNoInstantIsNone(double seconds) {
    assertThat(EpochSeconds.instant(seconds)).isNull();
  }
}
