package tomodachi.messaging.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Whatever number stands where a time should: an instant that is as near as can be, or none.
class EpochSecondsFuzzTest {

  private static final double NANOSECOND = 1e-9;

  @FuzzTest
  void aNumberIsAnInstantOrNone(byte[] bytes) {
    var seconds = ByteBuffer.wrap(Arrays.copyOf(bytes, Double.BYTES)).getDouble();
    var instant = EpochSeconds.instant(seconds);

    if (instant != null) {
      var again = EpochSeconds.of(instant);
      assertThat(again).isCloseTo(seconds, within(Math.max(NANOSECOND, Math.ulp(seconds))));
      assertThat(EpochSeconds.instant(again)).isEqualTo(instant);
    }
  }
}
