package tomodachi.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.Options;
import tomodachi.messaging.Outcome;
import tomodachi.testing.CapturedLogs;
import tomodachi.testing.NeverLoses;

/// On a broker in memory, without a network.
class NeverLosesTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final MemoryBroker broker = new MemoryBroker();

  private NeverLoses spec(MessagingFault fault, MessageHandler handler) {
    var options = Options.of(new MemoryBroker.Section(broker, fault));
    return NeverLoses.of(MemoryServices.of(HandlerShape.TEXT, options, handler))
        .publishing((_, id) -> broker.publish(new MemoryBroker.Entry(id, Map.of(), 1)))
        .handledBy("handle");
  }

  private static MessageHandler returning(Outcome outcome) {
    return (_, _) -> outcome;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, Long.MIN_VALUE})
  void whoLosesNothingIsNotAccused(long seed) {
    var report = spec(MessagingFault.NONE, returning(Outcome.done())).assertNeverLoses(seed);

    assertThat(report.seed()).isEqualTo(seed);
    assertThat(report.calls()).isGreaterThan(40);
  }

  @Test
  void whoForgetsWhatIsRetriedIsFoundOut() {
    var spec = spec(MessagingFault.FORGETS_RETRIES, returning(Outcome.done())).withPatience(SHORT);

    assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> spec.assertNeverLoses(1));
  }

  @Test
  void parkedAndDiscardedMessagesHaveEnded() {
    spec(MessagingFault.NONE, returning(Outcome.park("no"))).assertNeverLoses(1);
    spec(MessagingFault.NONE, returning(Outcome.discard("no"))).assertNeverLoses(1);
  }

  @Test
  void whatThrowsAtFirstIsWaitedFor() {
    var report =
        spec(
                MessagingFault.NONE,
                (_, delivery) -> {
                  if (delivery.attempt() < 8) {
                    throw new IllegalStateException("not yet");
                  }
                  return Outcome.done();
                })
            .withMessages(3)
            .assertNeverLoses(1);

    assertThat(report.calls()).isGreaterThanOrEqualTo(24);
  }

  @Test
  void theErrorSaysWhichMessagesWhereAndHowToRepeatIt() {
    var spec =
        spec(MessagingFault.FORGETS_RETRIES, returning(Outcome.retry()))
            .withMessages(1)
            .handledBy("contract.handle", "nobody")
            .withPatience(SHORT);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> spec.assertNeverLoses(42))
        .withMessageMatching(
            """
            1 of 1 messages did not come to an end within PT0\\.3S
                never-lost-2a-00001 at contract\\.handle: delivered once
                never-lost-2a-00001 at nobody: never delivered
                under the faults of seed 42: (crash before the next handler, |fail the next \
            delivery, ){2}publish 1
                repeat it by assertNeverLoses\\(42L\\), or by assertNeverLoses\\(\\) with \
            -Dtomodachi\\.seed=42\
            """);
  }

  @Test
  void aPublishThatFailsIsTriedAgain() {
    var tries = new AtomicInteger();
    var spec = spec(MessagingFault.NONE, returning(Outcome.done()));
    var publisher = spec.publisher();

    spec.publishing(
            (services, id) -> {
              if (tries.incrementAndGet() % 2 == 1) {
                throw new IllegalStateException("not now");
              }
              publisher.publish(services, id);
            })
        .assertNeverLoses(1);

    assertThat(tries).hasValueGreaterThanOrEqualTo(80);
  }

  @Test
  void whatCannotBePublishedIsAnErrorWithTheReason() {
    var spec =
        spec(MessagingFault.NONE, returning(Outcome.done()))
            .withMessages(1)
            .withPatience(SHORT)
            .publishing((_, _) -> {
              throw new IllegalStateException("no broker");
            });

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> spec.assertNeverLoses(1))
        .withMessageStartingWith(
            "Messages could not be published within PT0.3S: java.lang.IllegalStateException: no"
                + " broker\n    under the faults of seed 1: ")
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void itHasToBeSaidWhoHandlesTheMessages() {
    assertThatIllegalStateException()
        .isThrownBy(() -> NeverLoses.of("a service").assertNeverLoses(1))
        .withMessage(
            """
            Nobody is to handle the messages of [a service]
                name the handlers that get every message by handledBy("…")\
            """);
  }

  @Test
  void numbersHaveTheirRange() {
    var spec = NeverLoses.of("a service");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.withMessages(0))
        .withMessage("messages must be 1 to 99999, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> spec.withPatience(Duration.ZERO))
        .withMessage("patience must be more than 0, was PT0S");
  }

  @Test
  void theSeedIsLoggedAndTakenFromTheProperty() {
    var seen = new AtomicReference<Long>();
    System.setProperty("tomodachi.seed", "4711");
    try (var logs = CapturedLogs.start()) {
      seen.set(spec(MessagingFault.NONE, returning(Outcome.done())).assertNeverLoses().seed());

      assertThat(logs.lines("tomodachi.testing"))
          .anyMatch(line -> Long.valueOf(4711).equals(line.fields().get("seed")));
    } finally {
      System.clearProperty("tomodachi.seed");
    }
    assertThat(seen).hasValue(4711L);
  }

  @Test
  void aSeedThatIsNoNumberIsRefused() {
    System.setProperty("tomodachi.seed", "lucky");
    try {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NeverLoses.of("a service").assertNeverLoses())
          .withMessage("tomodachi.seed must be a whole number, was lucky");
    } finally {
      System.clearProperty("tomodachi.seed");
    }
  }
}
