package tomodachi.amqp.internal.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryLadderTest {

  @ParameterizedTest
  @CsvSource({
    "PT0.2S, 1000",
    "PT1S, 1000",
    "PT1.001S, 2000",
    "PT3S, 4000",
    "PT256S, 256000",
    "PT257S, 300000",
    "PT5M, 300000",
    "PT6M, 900000",
    "PT1H, 3600000"
  })
  void aDelayTakesTheShortestStepThatIsAsLong(Duration delay, long step) {
    assertThat(RetryLadder.leg(delay))
        .isEqualTo(new RetryLadder.Leg("tomodachi.retry." + step, delay, Duration.ZERO));
  }

  @Test
  void aLongDelayTakesSeveralLegs() {
    var first = RetryLadder.leg(Duration.ofMinutes(150));
    var second = RetryLadder.leg(first.left());
    var third = RetryLadder.leg(second.left());

    assertThat(first.time()).isEqualTo(Duration.ofHours(1));
    assertThat(second.time()).isEqualTo(Duration.ofHours(1));
    assertThat(third.time()).isEqualTo(Duration.ofMinutes(30));
    assertThat(third.left()).isZero();
  }

  @Test
  void noDelayIsNone() {
    assertThat(RetryLadder.leg(Duration.ZERO).time()).isZero();
  }

  @Test
  void aDelayWithoutEndHasLegsToo() {
    var first = RetryLadder.leg(Duration.ofSeconds(Long.MAX_VALUE));

    assertThat(first.time()).isEqualTo(Duration.ofHours(1));
    assertThat(first.left().toMillis()).isPositive();
    assertThat(RetryLadder.leg(first.left()).left().toMillis()).isPositive();
  }
}
