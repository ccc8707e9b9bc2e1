package tomodachi.protobuf;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Int64Value;
import com.google.protobuf.Message;
import com.google.protobuf.StringValue;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.messaging.Message.Sender;
import tomodachi.messaging.wire.EpochSeconds;
import tomodachi.transport.JsonCodec;

/// Payloads that the Python system made, some of them compressed.
class ProtobufEnvelopeGoldenTest {

  private static final Publisher ORDERS =
      new Publisher("orders", "5d0b530f-5c44-4981-b01f-342801bd48f5", () -> Instant.EPOCH);

  private final ProtobufEnvelope envelope = new ProtobufEnvelope();

  record Row(Message data, int length, String payload) {

    static Row of(Object row) {
      var cells = (Map<?, ?>) row;
      var data = message(requireNonNull(cells.get("value")));
      assertThat(data.getDescriptorForType().getFullName()).isEqualTo(cells.get("type"));
      return new Row(
          data,
          (int) requireNonNull(cells.get("serialized_length")),
          (String) requireNonNull(cells.get("payload")));
    }

    /// Of `c*n` a text that has the character c n times.
    private static Message message(Object value) {
      return value instanceof String text
          ? StringValue.of(
              text.indexOf('*') == 1
                  ? text.substring(0, 1).repeat(Integer.parseInt(text.substring(2)))
                  : text)
          : Int64Value.of((int) value);
    }

    @Override
    public String toString() {
      return "%s of %d bytes".formatted(data.getDescriptorForType().getName(), length);
    }
  }

  static List<Row> rows() throws IOException {
    try (var file =
        ProtobufEnvelopeGoldenTest.class.getResourceAsStream("protobuf-envelope.json")) {
      var json = requireNonNull(file).readAllBytes();
      var rows = (List<?>) requireNonNull(JsonCodec.standard().read(json, List.class));
      return rows.stream().map(Row::of).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPayloadIsRead(Row row) {
    var message = envelope.decode(row.payload(), Map.of());

    assertThat(envelope.convert(message, row.data().getClass())).isEqualTo(row.data());
    assertThat((byte[]) envelope.convert(message, byte[].class)).hasSize(row.length());
    assertThat(message.topic()).isEqualTo("order.placed");
    assertThat(message.service()).isEqualTo(new Sender(ORDERS.name(), ORDERS.uuid()));
    assertThat(message.uuid()).startsWith(ORDERS.uuid() + ".");
    assertThat(message.timestamp()).isBetween("2026-11-22T05:10:00Z", "2026-11-22T05:30:00Z");
    assertThat(message.metadata())
        .containsEntry("message_uuid", message.uuid())
        .containsEntry("protocol_version", "tomodachi-protobuf-base--1.0.0")
        .containsEntry("topic", "order.placed")
        .containsEntry("data_encoding", row.length() > 60_000 ? "gzip_proto" : "proto")
        .hasSize(5);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aPayloadIsWrittenByteForByte(Row row) {
    var message = envelope.decode(row.payload(), Map.of());
    var timestamp = EpochSeconds.of(requireNonNull(message.timestamp()));

    assertThat(envelope.encode(ORDERS, message.topic(), row.data(), message.uuid(), timestamp))
        .isEqualTo(row.payload());
  }
}
