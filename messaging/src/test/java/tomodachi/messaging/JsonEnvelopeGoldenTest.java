package tomodachi.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.messaging.Message.Sender;
import tomodachi.messaging.wire.EpochSeconds;
import tomodachi.transport.JsonCodec;

/// Payloads that the Python system made, some of them compressed.
class JsonEnvelopeGoldenTest {

  private static final Publisher ORDERS =
      new Publisher("orders", "5d0b530f-5c44-4981-b01f-342801bd48f5", () -> Instant.EPOCH);

  private final JsonEnvelope envelope = new JsonEnvelope();

  static List<?> rows() throws IOException {
    try (var file = JsonEnvelopeGoldenTest.class.getResourceAsStream("json-envelope.json")) {
      var json = requireNonNull(file).readAllBytes();
      return (List<?>) requireNonNull(JsonCodec.standard().read(json, List.class));
    }
  }

  private Message decoded(Map<String, @Nullable Object> row) {
    return envelope.decode((String) requireNonNull(row.get("payload")), Map.of());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPayloadIsRead(Map<String, @Nullable Object> row) {
    var message = decoded(row);

    assertThat(message.data()).isEqualTo(row.get("data"));
    assertThat(message.topic()).isEqualTo(row.get("topic"));
    assertThat(message.service()).isEqualTo(new Sender(ORDERS.name(), ORDERS.uuid()));
    assertThat(message.uuid()).startsWith(ORDERS.uuid() + ".");
    assertThat(message.timestamp()).isBetween("2026-11-22T05:19:43Z", "2026-11-22T05:19:44Z");
    assertThat(message.metadata())
        .containsEntry("message_uuid", message.uuid())
        .containsEntry("protocol_version", "tomodachi-json-base--1.0.0")
        .containsEntry("topic", "order.placed")
        .containsOnlyKeys(
            "message_uuid", "protocol_version", "timestamp", "topic", "data_encoding");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPayloadIsWrittenByteForByte(Map<String, @Nullable Object> row) {
    var message = decoded(row);
    var timestamp = EpochSeconds.of(requireNonNull(message.timestamp()));

    assertThat(envelope.encode(ORDERS, message.topic(), row.get("data"), message.uuid(), timestamp))
        .isEqualTo(row.get("payload"));
  }
}
