package tomodachi.amqp.internal.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueueNamesTest {

  @Test
  void aNameSaysServiceKeyAndHandler() {
    assertThat(QueueNames.readable("", "orders", "order.*", "placed", null))
        .isEqualTo("orders.order.*.placed");
    assertThat(QueueNames.readable("test-", "orders", "order.placed", "placed", "u-1"))
        .isEqualTo("test-orders.order.placed.placed.u-1");
  }

  @Test
  void allButThePrefixIsEncoded() {
    assertThat(QueueNames.readable("ö.", "ä", "ü.#", "täglich", null))
        .isEqualTo("ö.___c3a4_.___c3bc_.#.t___c3a4_glich");
  }

  @Test
  void servicesWithDotsShareNoQueueWithOthers() {
    assertThat(QueueNames.readable("", "orders.v2", "placed", "on", null))
        .isEqualTo("orders___2e_v2.placed.on")
        .isNotEqualTo(QueueNames.readable("", "orders", "v2.placed", "on", null));
  }

  @Test
  void aNameIsKeptUpToTheLimit() {
    var key = "k".repeat(QueueNames.MOST_BYTES - "s..h".length());

    assertThat(QueueNames.readable("", "s", key, "h", null)).isEqualTo("s." + key + ".h");
  }

  @Test
  void aLongerNameEndsWithItsHash() {
    var key = "k".repeat(QueueNames.MOST_BYTES - "s..h".length() + 1);

    assertThat(QueueNames.readable("", "s", key, "h", null))
        .isEqualTo("s." + "k".repeat(237) + "-bc165caf")
        .hasSize(QueueNames.MOST_BYTES)
        .isNotEqualTo(QueueNames.readable("", "s", key, "i", null));
  }

  @Test
  void aCharacterOfALongPrefixIsNotCutApart() {
    var name = QueueNames.readable("€".repeat(100), "s", "k", "h", null);

    assertThat(name).matches("€{79}-[0-9a-f]{8}");
    assertThat(name.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(QueueNames.MOST_BYTES);
  }
}
