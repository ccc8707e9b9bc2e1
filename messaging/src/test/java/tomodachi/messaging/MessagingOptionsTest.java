package tomodachi.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.MessagingOptions.OnError;
import tomodachi.messaging.MessagingOptions.QueueNames;

class MessagingOptionsTest {

  private static final MessagingOptions DEFAULTS = MessagingOptions.defaults();

  private static void assertRefused(Runnable change, String message) {
    assertThatIllegalArgumentException().isThrownBy(change::run).withMessage(message);
  }

  @Test
  void eachChangeLeavesTheRest() {
    MessageMiddleware middleware = (call, next) -> next.proceed(call);
    var options =
        DEFAULTS
            .withEnvelope(new JsonEnvelope())
            .withAttempts(3)
            .withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(8))
            .withOnError(OnError.ACKNOWLEDGE)
            .withQueueNames(QueueNames.PYTHON)
            .withDeduplicate(true)
            .withMiddleware(middleware);

    assertThat(options)
        .isEqualTo(
            new MessagingOptions(
                new JsonEnvelope(),
                3,
                Duration.ofSeconds(2),
                Duration.ofSeconds(8),
                OnError.ACKNOWLEDGE,
                QueueNames.PYTHON,
                true,
                List.of(middleware)));
    assertThat(options.withoutEnvelope().envelope()).isNull();
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertRefused(() -> DEFAULTS.withAttempts(0), "attempts must be 1 or more, was 0");
    assertRefused(
        () -> DEFAULTS.withBackoff(Duration.ZERO, Duration.ZERO),
        "first_backoff must be more than 0, was PT0S");
    assertRefused(
        () -> DEFAULTS.withBackoff(Duration.ofSeconds(2), Duration.ofSeconds(1)),
        "longest_backoff must be first_backoff or more, was PT1S");
    assertRefused(
        () -> EmbeddedOptions.defaults().withAmqpPort(0), "amqp_port must be 1 to 65535, was 0");
    assertRefused(
        () -> EmbeddedOptions.defaults().withAwsPort(65_536),
        "aws_port must be 1 to 65535, was 65536");
  }

  @Test
  void anOutcomeSaysNothingImpossible() {
    assertRefused(
        () -> Outcome.retryIn(Duration.ofSeconds(-1)), "delay must be 0 or more, was PT-1S");
  }
}
