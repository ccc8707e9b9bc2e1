package tomodachi.testing.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.Outcome;
import tomodachi.messaging.RetryNow;

/// When a message comes again.
abstract class RetryPromises extends MessagingPromises {

  private static final int LADDER = 4;

  RetryPromises(MessagingTransportContract contract) {
    super(contract);
  }

  @Test
  @DisplayName("because its handler threw comes not before the back-off, and is the same")
  void thrownComesAgain() throws Exception {
    var probe = failingOnce();
    start(probe);
    send("again", Map.of("word", "same"));
    probe.awaitSettled(1);

    pass(backoff(1));

    var second = probe.awaitCalls(2).getLast();
    assertEquals(2, second.attempt());
    assertEquals("again", second.data());
    assertArrayEquals("again".getBytes(StandardCharsets.UTF_8), second.delivery().body());
    assertEquals(Map.of("word", "same"), second.delivery().attributes());
    assertBackoff(probe, 1);
    assertSettledForGood(probe, 2);
  }

  @Test
  @DisplayName("comes from the same queue")
  void queueNameStays() throws Exception {
    var probe = failingOnce();
    start(probe);
    send("again");
    probe.awaitSettled(1);
    pass(backoff(1));

    var calls = probe.awaitCalls(2);
    assertEquals(calls.getFirst().delivery().queueName(), calls.getLast().delivery().queueName());
  }

  @Test
  @DisplayName("waits twice as long each time, and is parked after the last attempt")
  void backoffDoublesUntilTheLastAttempt() throws Exception {
    var probe = failing();
    start(setup(probe).withAttempts(LADDER));
    send("never", Map.of("word", "same"));

    for (var attempt = 1; attempt < LADDER; attempt++) {
      probe.awaitSettled(attempt);
      pass(backoff(attempt));
    }
    probe.awaitSettled(LADDER);

    assertEquals(List.of(1, 2, 3, 4), probe.attempts());
    for (var attempt = 1; attempt < LADDER; attempt++) {
      assertBackoff(probe, attempt);
    }
    assertEquals(LADDER, awaitParked().attempt());
    assertCallsStay(probe, LADDER);
  }

  /// The gap after an attempt: at most a quarter less than the back-off.
  private void assertBackoff(HandlerProbe probe, int attempt) {
    var nominal = backoff(attempt);
    assertGap(probe, attempt, nominal.minus(nominal.dividedBy(4)), nominal);
  }

  private void assertGap(HandlerProbe probe, int attempt, Duration least, Duration most) {
    var calls = probe.calls();
    var gap = calls.get(attempt).at().minus(calls.get(attempt - 1).at());
    var latest = most.plus(fixture().timing().tolerance());
    assertTrue(
        gap.compareTo(least) >= 0 && gap.compareTo(latest) <= 0,
        () ->
            "After attempt %d there were %s, not %s to %s".formatted(attempt, gap, least, latest));
  }

  private void assertSettledForGood(HandlerProbe probe, int calls) throws Exception {
    probe.awaitSettled(calls);
    assertCallsStay(probe, calls);
    assertEquals(0, fixture().waiting());
    assertNothingParked();
  }

  @Test
  @DisplayName("on its handler's wish comes after the back-off, as the next attempt")
  void retryIsLikeThrowing() throws Exception {
    var probe =
        handler((_, delivery) -> delivery.attempt() == 1 ? Outcome.retry() : Outcome.done());
    start(probe);
    send("again");
    probe.awaitSettled(1);
    pass(backoff(1));

    probe.awaitCalls(2);
    assertEquals(List.of(1, 2), probe.attempts());
    assertBackoff(probe, 1);
    assertSettledForGood(probe, 2);
  }

  @Test
  @DisplayName("after a given time comes not before, as the next attempt")
  void retryInKeepsItsTime() throws Exception {
    var delay = fixture().timing().firstBackoff().multipliedBy(2);
    var probe =
        handler((_, delivery) -> delivery.attempt() == 1 ? Outcome.retryIn(delay) : Outcome.done());
    start(probe);
    send("again");
    probe.awaitSettled(1);
    pass(delay);

    probe.awaitCalls(2);
    assertEquals(List.of(1, 2), probe.attempts());
    assertGap(probe, 1, delay, delay);
  }

  @Test
  @DisplayName("after no time comes without waiting, as the next attempt")
  void retryInNoTime() throws Exception {
    var probe =
        handler((_, delivery) ->
            delivery.attempt() == 1 ? Outcome.retryIn(Duration.ZERO) : Outcome.done());
    start(probe);
    send("again");
    probe.awaitCalls(2);

    assertEquals(List.of(1, 2), probe.attempts());
    assertSettledForGood(probe, 2);
  }

  @Test
  @DisplayName("on its handler's wish is parked after the last attempt all the same")
  void retryEndsInParking() throws Exception {
    var probe = handler((_, _) -> Outcome.retryIn(Duration.ZERO));
    start(setup(probe).withAttempts(2));
    send("again");

    assertEquals(2, awaitParked().attempt());
    assertEquals(List.of(1, 2), probe.attempts());
    assertCallsStay(probe, 2);
  }

  @Test
  @DisplayName("at once comes three times as the same attempt, and then as after any exception")
  void retryNowIsBounded() throws Exception {
    var thrown = new AtomicInteger();
    var probe =
        handler((_, _) -> {
          if (thrown.incrementAndGet() <= 4) {
            throw new RetryNow("wanted by the test");
          }
          return null;
        });
    start(probe);
    send("now");
    probe.awaitSettled(4);
    assertEquals(List.of(1, 1, 1, 1), probe.attempts());

    pass(backoff(1));

    probe.awaitCalls(5);
    assertEquals(List.of(1, 1, 1, 1, 2), probe.attempts());
    assertSettledForGood(probe, 5);
  }

  @Test
  @DisplayName("because its time was up was interrupted before")
  void timeoutInterruptsAndRetries() throws Exception {
    var probe =
        handler((_, delivery) -> {
          if (delivery.attempt() == 1) {
            hang();
          }
          return null;
        });
    start(setup(probe).with(List.of("handlers.handle.timeout=100ms")));
    send("slow");
    probe.awaitSettled(1);
    pass(backoff(1));

    probe.awaitCalls(2);
    assertEquals(List.of(1, 2), probe.attempts());
    assertSettledForGood(probe, 2);
  }

  @Test
  @DisplayName("holds no worker while it waits, and keeps no other message from being handed over")
  void waitingHoldsNothing() throws Exception {
    var delay = fixture().timing().firstBackoff().multipliedBy(10);
    var probe = handler((data, _) -> "later".equals(data) ? Outcome.retryIn(delay) : null);
    start(setup(probe).with(fixture().oneAtATime()));
    send("later");
    probe.awaitSettled(1);

    send("now");

    probe.awaitSettled(2);
    assertEquals(List.of("later", "now"), probe.data());
  }

  @Test
  @DisplayName("comes also when the service was started anew meanwhile")
  void retriesSurviveARestart() throws Exception {
    var first = failing();
    var run = start(first);
    send("again");
    first.awaitSettled(1);
    run.stop();

    var second = willing();
    start(second);
    pass(backoff(1));

    var call = second.awaitCalls(1).getFirst();
    assertEquals("again", call.data());
    assertTrue(
        call.attempt() == 2 || (fixture().countsAbortedDeliveries() && call.attempt() == 3),
        () -> "attempt " + call.attempt());
  }
}
