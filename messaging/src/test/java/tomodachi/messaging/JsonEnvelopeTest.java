package tomodachi.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.messaging.Message.Sender;

class JsonEnvelopeTest {

  private static final Publisher ORDERS =
      new Publisher("orders", "u", () -> Instant.parse("2026-11-22T05:11:37.583657700Z"));

  private final JsonEnvelope envelope = new JsonEnvelope();

  private String encoded(@Nullable Object data) {
    return envelope.encode(ORDERS, "a.b", data, Map.of());
  }

  private Message decoded(String payload) {
    return envelope.decode(payload, Map.of());
  }

  private static String raw(String data) {
    return "{\"metadata\": {\"data_encoding\": \"raw\"}, \"data\": " + data + "}";
  }

  private static String compressed(String data) {
    return "{\"metadata\": {\"data_encoding\": \"base64_gzip_json\"}, \"data\": " + data + "}";
  }

  @Test
  void aPayloadSaysWhoPublishedAndWhen() {
    assertThat(encoded(Map.of("k", "a")))
        .matches(
            "\\{\"service\": \\{\"name\": \"orders\", \"uuid\": \"u\"}, \"metadata\":"
                + " \\{\"message_uuid\":"
                + " \"u\\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\","
                + " \"protocol_version\": \"tomodachi-json-base--1.0.0\","
                + " \"compatible_protocol_versions\": \\[\"json_base-wip\"], \"timestamp\":"
                + " 1795324297.5836577, \"topic\": \"a.b\", \"data_encoding\": \"raw\"}, \"data\":"
                + " \\{\"k\": \"a\"}}");
  }

  @Test
  void everyMessageHasAnIdentityOfItsOwn() {
    assertThat(decoded(encoded(null)).uuid()).isNotEqualTo(decoded(encoded(null)).uuid());
  }

  @Test
  void namesAreEscaped() {
    var payload =
        envelope.encode(new Publisher("\"ö\"", "u\\", () -> Instant.EPOCH), "ü友", null, Map.of());

    assertThat(payload)
        .contains("{\"name\": \"\\\"\\u00f6\\\"\", \"uuid\": \"u\\\\\"}")
        .contains("\"timestamp\": 0.0, \"topic\": \"\\u00fc\\u53cb\"");
    assertThat(decoded(payload).service()).isEqualTo(new Sender("\"ö\"", "u\\"));
    assertThat(decoded(payload).topic()).isEqualTo("ü友");
  }

  @Test
  void dataIsCompressedFrom60000CharactersOfItsEscapedText() {
    var below = "ü".repeat(9_999) + "abc";
    var limit = below + "d";

    assertThat(encoded(below)).contains("\"data_encoding\": \"raw\"");
    assertThat(encoded(limit)).contains("\"data_encoding\": \"base64_gzip_json\"}, \"data\": \"eJ");
    assertThat(decoded(encoded(limit)).data()).isEqualTo(limit);
  }

  @Test
  void whatIsNoJsonNumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> encoded(Map.of("total", Double.NaN)))
        .withMessage("can't be written as JSON at \"total\"");
  }

  @Test
  void whatIsMissingIsUnknown() {
    var message = decoded("{}");

    assertThat(message.uuid()).isEmpty();
    assertThat(message.topic()).isEmpty();
    assertThat(message.timestamp()).isNull();
    assertThat(message.service()).isEqualTo(Sender.UNKNOWN);
    assertThat(message.data()).isNull();
    assertThat(message.metadata())
        .containsOnlyKeys("message_uuid", "protocol_version", "timestamp", "topic", "data_encoding")
        .allSatisfy((_, value) -> assertThat(value).isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1700000000.123456", "17e8", "1700000000"})
  void aTimestampIsReadFromAnyNumber(String number) {
    var message = decoded("{\"metadata\": {\"timestamp\": " + number + "}}");

    assertThat(requireNonNull(message.timestamp()).getEpochSecond()).isEqualTo(1_700_000_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yesterday\"", "null", "1e300", "[]", "99999999999999999999999"})
  void aTimestampThatIsNoInstantIsUnknown(String value) {
    assertThat(decoded("{\"metadata\": {\"timestamp\": " + value + "}}").timestamp()).isNull();
  }

  @Test
  void theProtocolVersionIsNotChecked() {
    var message =
        decoded("{\"metadata\":{\"protocol_version\":\"x\",\"data_encoding\":\"raw\"},\"data\":1}");

    assertThat(message.data()).isEqualTo(1);
    assertThat(message.metadata()).containsEntry("protocol_version", "x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"data\": 1}", "{\"metadata\": {\"data_encoding\": \"zip\"}, \"data\": 1}"})
  void dataInAnUnknownEncodingIsNone(String payload) {
    assertThat(decoded(payload).data()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secret                                | payload isn't valid JSON (line 1, column 1)",
        "''                                    | payload doesn't fit",
        "{\"data\": secret                     | payload isn't valid JSON (line 1, column 10)",
        "[\"secret\"]                          | payload isn't a JSON object",
        "null                                  | payload isn't a JSON object",
        "{\"service\": \"secret\"}             | service isn't a JSON object",
        "{\"metadata\": null}                  | metadata isn't a JSON object",
      })
  void whatIsNoEnvelopeIsRefusedWithoutRepeatingIt(String payload, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decoded(payload))
        .withMessageStartingWith(message)
        .withMessageNotContaining("secret")
        .withNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17               | compressed data isn't a text",
        "null             | compressed data isn't a text",
        "\"a\"            | compressed data isn't base64",
        "\"c2VjcmV0\"     | compressed data isn't in zlib format, or is cut off",
        "\"eJwrTk0u\"     | compressed data isn't in zlib format, or is cut off",
        "\"eJyrVvqvp2SlYFgLABBKAvU=\" | compressed data isn't UTF-8",
        "\"eJwrTk0uSi0BAAjRAoc=\" | compressed data isn't valid JSON (line 1, column 1)",
      })
  void compressedDataThatCannotBeReadIsRefusedWithoutRepeatingIt(String data, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decoded(compressed(data)))
        .withMessageStartingWith(message);
  }

  @Test
  void aPayloadNestedTooDeepIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> decoded(raw("[".repeat(100_000))))
        .withMessageStartingWith("payload isn't valid JSON");
  }

  record Item(String sku, int quantity) {}

  record Basket(List<Item> items) {}

  @Test
  void dataBecomesWhatTheHandlerWants() {
    var items = decoded(raw("[{\"sku\": \"a\", \"quantity\": 2, \"new\": 1}]"));
    var listOfItems = Basket.class.getRecordComponents()[0].getGenericType();

    assertThat(envelope.convert(items, listOfItems)).isEqualTo(List.of(new Item("a", 2)));
    assertThat(envelope.convert(items, Object.class)).isSameAs(items.data());
    assertThat(envelope.convert(items, List.class)).isSameAs(items.data());
    assertThat(envelope.convert(decoded(raw("17")), Long.class)).isEqualTo(17L);
    assertThat(envelope.convert(decoded(raw("\"a\"")), String.class)).isEqualTo("a");
    assertThat(envelope.convert(decoded(raw("null")), Item.class)).isNull();
  }

  @Test
  void dataThatDoesNotFitIsRefusedWithoutRepeatingIt() {
    var message = decoded(raw("{\"sku\": \"a\", \"quantity\": \"secret\"}"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelope.convert(message, Item.class))
        .withMessage("data doesn't fit at \"quantity\"")
        .withNoCause();
  }
}
