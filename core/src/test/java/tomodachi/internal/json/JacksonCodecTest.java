package tomodachi.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.transport.JsonCodec;

class JacksonCodecTest {

  record Item(String sku, int quantity) {}

  record Order(Optional<String> note, List<Item> items, LocalDate day) {}

  private static final JsonCodec JSON = JsonCodec.standard();

  private static @Nullable Object read(String json, Class<?> type) {
    return JSON.read(json.getBytes(UTF_8), type);
  }

  @Test
  void recordsAreWrittenAndReadBack() {
    var order = new Order(Optional.of("å"), List.of(new Item("a", 2)), LocalDate.of(2026, 11, 22));

    var json = JSON.write(order);

    assertThat(new String(json, UTF_8))
        .isEqualTo(
            "{\"note\":\"å\",\"items\":[{\"sku\":\"a\",\"quantity\":2}],\"day\":\"2026-11-22\"}");
    assertThat(JSON.read(json, Order.class)).isEqualTo(order);
  }

  @Test
  void unknownFieldsAreNoMistakeAndMissingNumbersAre() {
    assertThat(read("{\"sku\":\"a\",\"quantity\":1,\"new\":true}", Item.class))
        .isEqualTo(new Item("a", 1));
    assertThatThrownBy(() -> read("{\"sku\":\"a\"}", Item.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("doesn't fit at \"quantity\"");
  }

  @Test
  void aTextThatDoesNotFitIsNamedByItsPlaceAndNotRepeated() {
    assertThatThrownBy(
            () -> read("{\"items\":[{\"sku\":\"a\",\"quantity\":\"secret\"}]}", Order.class))
        .hasMessageStartingWith("doesn't fit at \"items[0].quantity\"")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> read("{\"sku\": secret}", Item.class))
        .hasMessageStartingWith("isn't valid JSON (line 1, column ")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> read("{} {}", Map.class)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNumberIsNotRoundedToFit() {
    assertThatThrownBy(() -> read("{\"sku\":\"a\",\"quantity\":2.5}", Item.class))
        .hasMessageStartingWith("doesn't fit at \"quantity\"");
    assertThatThrownBy(() -> read("{\"sku\":\"a\",\"quantity\":99999999999}", Item.class))
        .hasMessageStartingWith("doesn't fit");
  }

  record Failing(String secret) {
    @Override
    public String secret() {
      throw new IllegalStateException("not for everyone");
    }
  }

  @Test
  void whatHasNoJsonFormIsNamed() {
    assertThatThrownBy(() -> JSON.write(Map.of("inner", new Failing("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("can't be written as JSON at \"inner.secret\"");
  }

  @Test
  void aTreeBecomesARecord() {
    assertThat(JSON.convert(Map.of("sku", "a", "quantity", 3), Item.class))
        .isEqualTo(new Item("a", 3));
    assertThat(read("null", Item.class)).isNull();
  }
}
