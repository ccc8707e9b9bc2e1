package tomodachi.amqp.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.rabbitmq.client.impl.LongStringHelper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HeaderValuesTest {

  @Test
  void receivedTextsAreStrings() {
    assertThat(received(LongStringHelper.asLongString("ü"))).isEqualTo("ü");
  }

  @Test
  void receivedTextsThatAreNotUtf8AreBytes() {
    byte[] bytes = {(byte) 0xff, 1};

    assertThat(received(LongStringHelper.asLongString(bytes))).isEqualTo(bytes);
  }

  @Test
  void receivedTimesAreInstants() {
    assertThat(received(Date.from(Instant.ofEpochSecond(5)))).isEqualTo(Instant.ofEpochSecond(5));
  }

  @Test
  void receivedListsAndMapsAreConvertedThroughout() {
    var text = LongStringHelper.asLongString("x");

    assertThat(received(List.of(text, Map.of("key", text))))
        .isEqualTo(List.of("x", Map.of("key", "x")));
  }

  @Test
  void receivedNumbersAndTruthValuesStayAsTheyAre() {
    for (var value : List.of((byte) 1, (short) 1, 1, 1L, 1f, 1d, BigDecimal.ONE, true)) {
      assertThat(received(value)).isEqualTo(value);
    }
  }

  @Test
  void receivedHeadersWithoutValueAreLeftOut() {
    var table = new HashMap<String, Object>(Map.of("there", 1));
    table.put("empty", voidValue());

    assertThat(HeaderValues.fromWire(table)).containsOnlyKeys("there");
  }

  @Test
  void sentTimesAreDates() {
    assertThat(sent(Instant.ofEpochSecond(5))).isEqualTo(Date.from(Instant.ofEpochSecond(5)));
  }

  @Test
  void sentListsAndMapsAreConvertedThroughout() {
    assertThat(sent(List.of(Map.of("at", Instant.EPOCH))))
        .isEqualTo(List.of(Map.of("at", Date.from(Instant.EPOCH))));
  }

  @Test
  void otherValuesAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(List.of(new UUID(1, 2))))
        .withMessage(
            """
            Header "key" has a value that AMQP can't carry: UUID
                give a text, number, truth value, byte[], Instant, or a list or map of these\
            """);
  }

  @Test
  void aMissingValueIsRefused() {
    var headers = new HashMap<String, Object>();
    headers.put("key", voidValue());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeaderValues.toWire(headers))
        .withMessageStartingWith("Header \"key\" has a value that AMQP can't carry: null");
  }

  @Test
  void decimalsThatDoNotFitAreRefused() {
    assertThat(sent(new BigDecimal("12.50"))).isEqualTo(new BigDecimal("12.50"));
    assertThatIllegalArgumentException().isThrownBy(() -> sent(new BigDecimal("1e300")));
    assertThatIllegalArgumentException().isThrownBy(() -> sent(new BigDecimal("99999999999")));
  }

  @Test
  void aListThatContainsItselfIsRefused() {
    var list = new ArrayList<Object>();
    list.add(list);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(list))
        .withMessage("Header \"key\" is nested more than 32 deep");
  }

  @Test
  void namesLongerThanAmqpAllowsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HeaderValues.toWire(Map.of("x".repeat(256), 1)))
        .withMessage("A header's name has 255 bytes at most: \"%s…\"".formatted("x".repeat(60)));
  }

  private static Object received(Object value) {
    return HeaderValues.fromWire(Map.of("key", value)).getOrDefault("key", "nothing");
  }

  private static Object sent(Object value) {
    return HeaderValues.toWire(Map.of("key", value)).getOrDefault("key", "nothing");
  }

  @SuppressWarnings("NullAway") // The client has null for the type V.
  private static Object voidValue() {
    return null;
  }
}
