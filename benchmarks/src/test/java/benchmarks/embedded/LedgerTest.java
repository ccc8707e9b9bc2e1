package benchmarks.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import benchmarks.embedded.client.Received;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerTest {

  @Test
  void itIsCompleteWhenAllHaveComeInAnyOrder() {
    var ledger = new Ledger(3, false);

    ledger.add(of(2, 0));
    assertThat(ledger.isComplete()).isFalse();
    assertThat(ledger).hasToString("2 of 3 messages");
    ledger.add(of(1));

    assertThat(ledger.isComplete()).isTrue();
  }

  @Test
  void aMessageComesOnce() {
    var ledger = new Ledger(3, false);
    ledger.add(of(2));

    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.add(of(2)))
        .withMessage("Message 2 of 3 came twice, or was never sent");
    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.add(of(3)))
        .withMessage("Message 3 of 3 came twice, or was never sent");
  }

  @Test
  void messagesOfAGroupKeepTheirOrder() {
    var ledger = new Ledger(30, true);
    ledger.add(of(14, 3));

    assertThatIllegalStateException()
        .isThrownBy(() -> ledger.add(of(4)))
        .withMessage("Message 4 came after message 14 of its group");
  }

  private static List<Received> of(int first, int... more) {
    var messages = new ArrayList<>(List.of(new Received(first, "")));
    for (var number : more) {
      messages.add(new Received(number, ""));
    }
    return messages;
  }
}
