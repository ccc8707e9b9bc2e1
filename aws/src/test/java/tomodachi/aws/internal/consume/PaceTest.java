package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tomodachi.aws.internal.client.AwsFailure;

class PaceTest {

  private final Pace pace = new Pace(3);

  private Pace full(int times) {
    for (var i = 0; i < times; i++) {
      pace.fetched(10, 10);
    }
    return pace;
  }

  @Test
  void fullBatchesBringAnotherCallUpToTheMost() {
    assertThat(pace.calls()).isEqualTo(1);
    assertThat(full(1).calls()).isEqualTo(2);
    assertThat(full(3).calls()).isEqualTo(3);
  }

  @Test
  void callsThatAreLessThanHalfFullEndOne() {
    full(2);

    pace.fetched(5, 10);
    assertThat(pace.calls()).isEqualTo(3);
    pace.fetched(4, 10);
    assertThat(pace.calls()).isEqualTo(2);
    pace.fetched(0, 10);
    pace.fetched(0, 10);
    assertThat(pace.calls()).isEqualTo(1);
  }

  @Test
  void afterAFailureItBeginsAnewWithLongerAndLongerPauses() {
    full(2);
    var busy = AwsFailure.answered("RequestThrottled", null);

    assertThat(pace.failed(busy)).isLessThanOrEqualTo(Duration.ofMillis(50));
    assertThat(pace.calls()).isEqualTo(1);
    for (var i = 0; i < 10; i++) {
      assertThat(pace.failed(busy)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }
    assertThat(pace.failed(busy)).isGreaterThan(Duration.ofSeconds(1));
    pace.fetched(1, 10);
    assertThat(pace.failed(busy)).isLessThanOrEqualTo(Duration.ofMillis(50));
  }

  @Test
  void whatAPersonHasToMendIsTriedSeldom() {
    assertThat(pace.failed(AwsFailure.answered("AccessDenied", null)))
        .isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void aQueueThatIsMissingTimeAndAgainIsAskedLessAndLess() {
    var missing = AwsFailure.answered("QueueDoesNotExist", null);

    for (var i = 0; i < 10; i++) {
      assertThat(pace.failed(missing)).isLessThanOrEqualTo(Duration.ofSeconds(3));
    }
    assertThat(pace.failed(missing)).isGreaterThan(Duration.ofSeconds(1));
  }
}
