package tomodachi.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static tomodachi.aws.internal.ScriptedSteps.denied;
import static tomodachi.aws.internal.ScriptedSteps.unreachable;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.transport.Backoff;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.LogLine;
import tomodachi.testing.ManualTimeline;
import tomodachi.transport.TransportException;

class UpkeepTest {

  private static final Duration LONG = Duration.ofSeconds(10);

  private final ManualTimeline time = new ManualTimeline();
  private final ScriptedSteps steps = new ScriptedSteps();
  private final CapturedLogs logs = CapturedLogs.start();
  private Upkeep<String> upkeep = upkeep(null);

  @AfterEach
  void close() {
    assertThat(upkeep.close(LONG)).isTrue();
    logs.close();
  }

  @Test
  void theFirstAttemptIsWaitedFor() throws Exception {
    assertThat(upkeep.open()).isTrue();

    assertThat(steps.taken).containsExactly("establish");
    assertThat(upkeep.trouble()).isEmpty();
  }

  @Test
  void whatCannotBeReachedIsTriedAgain() throws Exception {
    steps.fail(unreachable(), unreachable());

    assertThat(upkeep.open()).isFalse();
    awaitSteps("establish", "stand in", "establish", "stand in", "establish");

    await().until(() -> upkeep.trouble().isEmpty());
    await()
        .untilAsserted(() ->
            assertThat(messages())
                .containsExactly(
                    "WARNING unable to get ready [sns, sqs]: 127.0.0.1:1: connection refused;"
                        + " trying again",
                    "INFO ready again [sns, sqs]"));
  }

  @Test
  void aRefusalEndsTheStart() {
    var refusal = new TransportException("AWS refuses sqs:CreateQueue", null);
    steps.fail(refusal);

    assertThatThrownBy(upkeep::open).isSameAs(refusal);
    assertThat(steps.taken).containsExactly("establish");
    assertThat(messages()).isEmpty();
  }

  @Test
  void aRefusalOfWhichNothingIsKnownEndsTheStartToo() {
    steps.fail(denied());

    assertThatThrownBy(upkeep::open)
        .isInstanceOf(TransportException.class)
        .hasMessage("AWS refuses a call: AccessDenied: not you");
  }

  @Test
  void aRefusalAfterTheFirstAttemptIsOnlyTold() throws Exception {
    steps.fail(unreachable(), new TransportException("AWS refuses sqs:CreateQueue", null));

    assertThat(upkeep.open()).isFalse();
    awaitSteps("establish", "stand in", "establish", "establish");

    await()
        .untilAsserted(() ->
            assertThat(messages())
                .contains("ERROR unable to get ready [sns, sqs]: AWS refuses sqs:CreateQueue"));
  }

  @Test
  void aMistakeOfOursDoesNotEndTheUpkeep() throws Exception {
    steps.fail(new IllegalStateException("a mistake"));

    assertThat(upkeep.open()).isFalse();
    awaitSteps("establish", "establish");
  }

  @Test
  void norDoesOneInStandingIn() throws Exception {
    steps.standInIsBroken = true;
    steps.fail(unreachable());

    assertThat(upkeep.open()).isFalse();
    awaitSteps("establish", "stand in", "establish");
  }

  @Test
  void itIsNotReadyWhileOneQueueIsMissing() throws Exception {
    upkeep.open();
    steps.refuse("renew a");

    upkeep.missing("a");
    await().until(() -> upkeep.trouble().isPresent());
    upkeep.missing("b");
    await().until(() -> steps.taken.contains("renew b"));

    assertThat(upkeep.trouble()).isPresent();
    assertThat(messages()).doesNotContain("INFO ready again [sns, sqs]");
  }

  @Test
  void aQueueThatIsGoneIsSeenToUntilItIsThere() throws Exception {
    upkeep.open();
    steps.fail(unreachable(), denied());

    upkeep.missing("a");

    awaitSteps("establish", "renew a", "stand in", "renew a", "renew a");
  }

  @Test
  void oneThatIsRefusedDoesNotHoldUpTheOthers() throws Exception {
    upkeep.open();
    steps.refuse("renew a");

    upkeep.missing("a");
    await().until(() -> steps.taken.contains("renew a"));
    upkeep.missing("b");

    await().until(() -> steps.taken.contains("renew b"));
  }

  @Test
  void newTopicsAreLookedForInPlanTime() throws Exception {
    upkeep = upkeep(Duration.ofMinutes(1));
    upkeep.open();

    time.advance(Duration.ofMinutes(3));

    assertThat(steps.taken).containsExactly("establish", "refresh", "refresh", "refresh");
  }

  @Test
  void aLookThatFailsIsTakenAgainNextTime() throws Exception {
    upkeep = upkeep(Duration.ofMinutes(1));
    upkeep.open();
    steps.fail(unreachable());

    time.advance(Duration.ofMinutes(2));

    assertThat(steps.taken).containsExactly("establish", "refresh", "stand in", "refresh");
  }

  @Test
  void nothingIsLookedForWithoutWildcards() throws Exception {
    upkeep.open();

    time.advance(Duration.ofHours(1));

    assertThat(steps.taken).containsExactly("establish");
  }

  @Test
  void closingEndsTheAttempts() throws Exception {
    steps.fail(unreachable());
    upkeep.open();

    assertThat(upkeep.close(LONG)).isTrue();
    upkeep.missing("a");

    assertThat(steps.taken).doesNotContain("renew a");
  }

  private Upkeep<String> upkeep(@Nullable Duration refreshEvery) {
    return new Upkeep<>(steps, time, refreshEvery, new Backoff(new Random(1)));
  }

  private void awaitSteps(String... expected) {
    await().untilAsserted(() -> assertThat(steps.taken).containsExactly(expected));
  }

  private List<String> messages() {
    return logs.lines("tomodachi.aws").stream().map(UpkeepTest::text).toList();
  }

  private static String text(LogLine line) {
    return "%s %s".formatted(line.level(), line.message());
  }
}
