package tomodachi.protobuf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Int64Value;
import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.messaging.Message;
import tomodachi.messaging.Message.Sender;
import tomodachi.messaging.wire.Zlib;

class ProtobufEnvelopeTest {

  private static final Publisher ORDERS =
      new Publisher("orders", "u", () -> Instant.parse("2026-11-22T05:11:37.583657700Z"));

  private static final StringValue TEXT = StringValue.of("text");

  private final ProtobufEnvelope envelope = new ProtobufEnvelope();

  private Message sent(@Nullable Object data) {
    return envelope.decode(envelope.encode(ORDERS, "a.b", data, Map.of()), Map.of());
  }

  private Message received(String encoding, byte[] data) {
    var metadata = new OuterMessage.Metadata("", "", 0, "", encoding);
    var outer = new OuterMessage(Sender.UNKNOWN, metadata, ByteString.copyFrom(data));
    return envelope.decode(Base64.getEncoder().encodeToString(outer.toByteArray()), Map.of());
  }

  private static byte[] base64(byte[] bytes) {
    return Base64.getEncoder().encode(bytes);
  }

  @Test
  void aPayloadSaysWhoPublishedAndWhen() {
    var message = sent(TEXT);

    assertThat(message.service()).isEqualTo(new Sender("orders", "u"));
    assertThat(message.topic()).isEqualTo("a.b");
    assertThat(message.timestamp()).isEqualTo("2026-11-22T05:11:37.583657700Z");
    assertThat(message.metadata()).containsEntry("timestamp", 1795324297.5836577);
    assertThat(message.uuid())
        .matches("u\\.[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(sent(TEXT).uuid());
  }

  @Test
  void theSampleOfThePythonSystemIsRead() {
    var message =
        envelope.decode(
            "CgYKAW4SAXUSXQomdS4wMzAxM2JhNy1iMTljLTQ1ZDItYjcwMC04YzYwNzg4MzdhOGYSHnRvbW9kYWNoaS1wcm90"
                + "b2J1Zi1iYXNlLS0xLjAuMBkABLRvmsDaQSIDdC54KgVwcm90bxoDCgFh",
            Map.of());

    assertThat(message.service()).isEqualTo(new Sender("n", "u"));
    assertThat(message.uuid()).isEqualTo("u.03013ba7-b19c-45d2-b700-8c6078837a8f");
    assertThat(message.topic()).isEqualTo("t.x");
    assertThat(envelope.convert(message, StringValue.class)).isEqualTo(StringValue.of("a"));
  }

  @Test
  void bytesAreSentAsTheyAre() {
    var message = sent(new byte[] {1, 2});

    assertThat(message.metadata()).containsEntry("data_encoding", "raw");
    assertThat(message.data()).isEqualTo(new byte[] {1, 2});
    assertThat(sent(ByteString.copyFrom(new byte[] {1, 2})).data()).isEqualTo(new byte[] {1, 2});
  }

  @Test
  void dataThatIsNeitherMessageNorBytesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent("secret"))
        .withMessage("data must be a protobuf message or bytes, was java.lang.String");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sent(null))
        .withMessage("data must be a protobuf message or bytes, was null");
  }

  @Test
  void dataIsReadInEveryEncoding() {
    var bytes = TEXT.toByteArray();

    assertThat(received("proto", bytes).data()).isEqualTo(bytes);
    assertThat(received("gzip_proto", Zlib.deflate(bytes)).data()).isEqualTo(bytes);
    assertThat(received("base64", base64(bytes)).data()).isEqualTo(bytes);
    assertThat(received("base64_gzip_proto", base64(Zlib.deflate(bytes))).data()).isEqualTo(bytes);
    assertThat(received("raw", bytes).data()).isEqualTo(bytes);
    assertThat(received("PROTO", bytes).data()).isNull();
    assertThat(received("", bytes).data()).isNull();
  }

  @Test
  void dataThatCannotBeDecodedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> received("gzip_proto", "secret".getBytes(US_ASCII)))
        .withMessage("compressed data isn't in zlib format, or is cut off");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> received("base64", "s".getBytes(US_ASCII)))
        .withMessage("data isn't base64");
  }

  @Test
  void whatIsMissingIsUnknown() {
    var message = envelope.decode("", Map.of());

    assertThat(message.uuid()).isEmpty();
    assertThat(message.topic()).isEmpty();
    assertThat(message.timestamp()).isNull();
    assertThat(message.service()).isEqualTo(Sender.UNKNOWN);
    assertThat(message.data()).isNull();
    assertThat(envelope.convert(message, StringValue.class)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c2VjcmV0", "{\"secret\": 1}", "CgMKAf8="})
  void whatIsNoEnvelopeIsRefusedWithoutRepeatingIt(String payload) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelope.decode(payload, Map.of()))
        .withMessage("payload isn't a protobuf envelope");
  }

  @Test
  void whatIsNoBase64IsRefusedWithoutRepeatingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelope.decode("s", Map.of()))
        .withMessage("payload isn't base64");
  }

  @Test
  void dataBecomesWhatTheHandlerWants() {
    var message = sent(TEXT);

    assertThat(envelope.convert(message, StringValue.class)).isEqualTo(TEXT);
    assertThat(envelope.convert(message, byte[].class)).isSameAs(message.data());
    assertThat(envelope.convert(message, Object.class)).isSameAs(message.data());
    assertThat(envelope.convert(message, ByteString.class)).isEqualTo(TEXT.toByteString());
  }

  @Test
  void dataThatIsNoSuchMessageIsRefused() {
    var message = sent(new byte[] {(byte) 0xff});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelope.convert(message, Timestamp.class))
        .withMessage("data isn't a google.protobuf.Timestamp");
  }

  @ParameterizedTest
  @ValueSource(classes = {StringValue.class, byte[].class, ByteString.class, Object.class})
  void messageClassesAndBytesAreAccepted(Class<?> type) {
    envelope.validate(type);
  }

  private record Several(List<StringValue> messages) {}

  static List<Type> otherTypes() {
    return List.of(
        String.class,
        com.google.protobuf.Message.class,
        DynamicMessage.class,
        StringValue.Builder.class,
        Several.class.getRecordComponents()[0].getGenericType());
  }

  @ParameterizedTest
  @MethodSource("otherTypes")
  void otherTypesAreRefusedAtStart(Type type) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> envelope.validate(type))
        .withMessage(type.getTypeName() + " is not a protobuf message class");
  }

  @Test
  void aValidatorSeesMessagesOfItsClass() {
    var checking =
        envelope.withValidator(
            StringValue.class, text -> Validation.validateFieldLength(text.getValue(), 5, -1));

    assertThat(checking.convert(sent(Int64Value.of(1)), Int64Value.class))
        .isEqualTo(Int64Value.of(1));
    assertThat(checking.convert(sent(StringValue.of("texts")), StringValue.class)).isNotNull();
    assertThat(envelope.convert(sent(TEXT), StringValue.class)).isEqualTo(TEXT);
  }

  @Test
  void whatAValidatorThrowsIsLoggedAndRefusesTheMessage() {
    var refusal = new IllegalStateException("not today");
    var checking =
        envelope.withValidator(_ -> {
          throw refusal;
        });

    try (var log = new RecordedLines("tomodachi.envelope")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> checking.convert(sent(TEXT), StringValue.class))
          .isSameAs(refusal);

      assertThat(log.lines())
          .containsExactly(
              "WARN message refused by a validator [envelope=\"ProtobufEnvelope\","
                  + " type=\"google.protobuf.StringValue\"]");
    }
  }
}
