package tomodachi.messaging.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.messaging.MessagingOptions.OnError;
import tomodachi.messaging.Outcome;
import tomodachi.messaging.RetryNow;
import tomodachi.transport.BindingException;
import tomodachi.transport.Completion;
import tomodachi.transport.Completion.Returned;
import tomodachi.transport.Completion.Thrown;

class RetryPolicyTest {

  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final RetryPolicy policy = policy(OnError.RETRY);

  private static RetryPolicy policy(OnError onError) {
    return new RetryPolicy(5, FIRST, LONGEST, onError, new Random(7));
  }

  private Verdict judge(Completion completion, int attempt) {
    return policy.judge(completion, attempt, 0);
  }

  private static Completion broken() {
    return new Thrown(new IllegalStateException("broken"));
  }

  @Test
  void whatReturnsIsAcknowledged() {
    for (var value : List.of("anything", Outcome.done())) {
      assertThat(judge(new Returned(value), 1)).isEqualTo(new Verdict.Acknowledge("ack"));
    }
    assertThat(judge(new Returned(null), 5)).isEqualTo(new Verdict.Acknowledge("ack"));
  }

  @Test
  void whatThrowsIsRetriedAndParkedAfterTheLastAttempt() {
    assertThat(judge(broken(), 4))
        .isInstanceOfSatisfying(
            Verdict.Retry.class,
            retry -> assertThat(retry.reason()).isEqualTo("IllegalStateException: broken"));
    assertThat(judge(broken(), 5))
        .isEqualTo(new Verdict.Park("attempt 5 of 5: IllegalStateException: broken"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 4", "4, 8", "9, 256", "10, 300", "60, 300"})
  void aBackoffDoublesUpToTheLongestAndIsUpToAQuarterShorter(int attempt, int seconds) {
    var nominal = Duration.ofSeconds(seconds);
    for (var i = 0; i < 100; i++) {
      assertThat(policy.backoff(attempt)).isBetween(nominal.multipliedBy(3).dividedBy(4), nominal);
    }
  }

  @Test
  void whatTakesTooLongIsRetried() {
    assertThat(judge(new Completion.TimedOut(Duration.ofSeconds(30)), 1))
        .isInstanceOfSatisfying(
            Verdict.Retry.class,
            retry -> assertThat(retry.reason()).isEqualTo("took longer than PT30S"));
  }

  @Test
  void anAskedForDelayIsKept() {
    assertThat(judge(new Returned(Outcome.retryIn(Duration.ofMinutes(7))), 1))
        .isEqualTo(new Verdict.Retry(Duration.ofMinutes(7), "asked to be retried"));
    assertThat(judge(new Returned(Outcome.retryIn(Duration.ofMinutes(7))), 5))
        .isEqualTo(new Verdict.Park("attempt 5 of 5: asked to be retried"));
  }

  @Test
  void parkAndDiscardAreObeyed() {
    assertThat(judge(new Returned(Outcome.park("a person")), 1))
        .isEqualTo(new Verdict.Park("a person"));
    assertThat(judge(new Returned(Outcome.discard("too old")), 1))
        .isEqualTo(new Verdict.Discard("too old"));
  }

  @Test
  void whatCannotBeReadIsParkedAtOnce() {
    assertThat(judge(new Thrown(new BindingException("message", "isn't JSON")), 1))
        .isEqualTo(new Verdict.Park("message: isn't JSON"));
    assertThat(judge(new Thrown(new Exhausted(6, 5)), 6))
        .isEqualTo(new Verdict.Park("delivery 6 of at most 5"));
  }

  @Test
  void retryNowIsThreeTimesAtOnceAndThenAsAnyException() {
    var now = new Thrown(new RetryNow("not yet"));

    for (var again = 0; again < 3; again++) {
      assertThat(policy.judge(now, 1, again)).isEqualTo(new Verdict.Again());
    }
    assertThat(policy.judge(now, 1, 3)).isInstanceOf(Verdict.Retry.class);
    assertThat(policy.judge(now, 5, 3)).isInstanceOf(Verdict.Park.class);
  }

  @Test
  void whatWasInterruptedGoesBack() {
    assertThat(judge(new Completion.Interrupted(), 1)).isEqualTo(new Verdict.GiveBack());
  }

  @Test
  void exceptionsMayBeAcknowledgedButNothingElseIsLost() {
    var acknowledging = policy(OnError.ACKNOWLEDGE);

    assertThat(acknowledging.judge(broken(), 1, 0)).isEqualTo(new Verdict.Acknowledge("ack"));
    assertThat(acknowledging.judge(new Thrown(new RetryNow("not yet")), 1, 3))
        .isInstanceOf(Verdict.Retry.class);
    assertThat(acknowledging.judge(new Thrown(new BindingException("id", "is missing")), 1, 0))
        .isInstanceOf(Verdict.Park.class);
  }
}
