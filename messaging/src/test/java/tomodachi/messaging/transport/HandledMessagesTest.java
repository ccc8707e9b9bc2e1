package tomodachi.messaging.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HandledMessagesTest {

  private final HandledMessages messages = new HandledMessages();

  private CompletableFuture<Boolean> claimElsewhere() {
    var claimed = new CompletableFuture<Boolean>();
    var begun = new CountDownLatch(1);
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              begun.countDown();
              try {
                messages.claim("a");
                claimed.complete(true);
              } catch (Duplicate e) {
                claimed.complete(false);
              }
            });
    Awaitility.await().until(() -> claimed.isDone() || thread.getState() == Thread.State.WAITING);
    return claimed;
  }

  @Test
  void whatWasHandledIsADuplicate() {
    messages.claim("a");
    messages.end("a", true);

    assertThatExceptionOfType(Duplicate.class).isThrownBy(() -> messages.claim("a"));
    messages.claim("b");
  }

  @Test
  void whatFailedIsNone() {
    messages.claim("a");
    messages.end("a", false);

    messages.claim("a");
  }

  @Test
  void aSecondOneWaitsForTheFirstAndTakesItsPlaceWhenThatFails() {
    messages.claim("a");
    var second = claimElsewhere();
    assertThat(second).isNotDone();

    messages.end("a", false);

    assertThat(second.join()).isTrue();
  }

  @Test
  void aSecondOneWaitsForTheFirstAndIsADuplicateWhenThatIsHandled() {
    messages.claim("a");
    var second = claimElsewhere();

    messages.end("a", true);

    assertThat(second.join()).isFalse();
  }

  @Test
  void onlyTheLastHundredThousandAreRemembered() {
    for (var i = 0; i <= 100_000; i++) {
      messages.claim("m" + i);
      messages.end("m" + i, true);
    }

    messages.claim("m0");
    assertThatExceptionOfType(Duplicate.class).isThrownBy(() -> messages.claim("m2"));
  }
}
