package tomodachi.protobuf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.messaging.Envelope;
import tomodachi.messaging.Message;
import tomodachi.messaging.Message.Sender;
import tomodachi.messaging.wire.EpochSeconds;
import tomodachi.messaging.wire.Zlib;

/// The Protobuf envelope of the Python system (`tomodachi-protobuf-base--1.0.0`), byte for byte.
///
/// Data is a message of a class that Protobuf's compiler made, compressed past 60,000 bytes; or
/// bytes, which are sent as they are. The handler's parameter has the message's class, or is
/// `byte[]` or [ByteString]; no class is named in the payload. Immutable.
public final class ProtobufEnvelope implements Envelope {

  private static final String PROTOCOL = "tomodachi-protobuf-base--1.0.0";
  private static final int MOST_UNCOMPRESSED_BYTES = 60_000;

  private final List<Validator> validators;

  /// An envelope that lets every message pass.
  public ProtobufEnvelope() {
    this(List.of());
  }

  private ProtobufEnvelope(List<Validator> validators) {
    this.validators = validators;
  }

  /// A copy that checks each message a handler is given.
  ///
  /// @param validator throws what it likes when the message isn't right: the message is parked
  public ProtobufEnvelope withValidator(Consumer<? super com.google.protobuf.Message> validator) {
    return withValidator(com.google.protobuf.Message.class, validator);
  }

  /// A copy that checks each message of this class a handler is given.
  ///
  /// @param validator throws what it likes when the message isn't right: the message is parked
  public <M extends com.google.protobuf.Message> ProtobufEnvelope withValidator(
      Class<M> type, Consumer<? super M> validator) {
    var more = new ArrayList<>(validators);
    more.add(Validator.of(type, validator));
    return new ProtobufEnvelope(List.copyOf(more));
  }

  /// @throws IllegalArgumentException when the data is neither a message nor bytes
  @Override
  public String encode(
      ServiceContext service, String topic, @Nullable Object data, Map<String, Object> attributes) {
    var uuid = service.uuid() + "." + UUID.randomUUID();
    return encode(service, topic, data, uuid, EpochSeconds.of(service.clock().instant()));
  }

  String encode(
      ServiceContext service, String topic, @Nullable Object data, String uuid, double timestamp) {
    var encoded = encoded(data);
    var metadata =
        new OuterMessage.Metadata(uuid, PROTOCOL, timestamp, topic, encoded.encoding().wireName());
    var sender = new Sender(service.name(), service.uuid());
    var outer = new OuterMessage(sender, metadata, encoded.bytes());
    return Base64.getEncoder().encodeToString(outer.toByteArray());
  }

  private record Encoded(DataEncoding encoding, ByteString bytes) {}

  private static Encoded encoded(@Nullable Object data) {
    return switch (data) {
      case com.google.protobuf.Message message -> encoded(message.toByteString());
      case ByteString bytes -> new Encoded(DataEncoding.RAW, bytes);
      case byte[] bytes -> new Encoded(DataEncoding.RAW, ByteString.copyFrom(bytes));
      case null -> throw unfit("null");
      default -> throw unfit(data.getClass().getTypeName());
    };
  }

  private static Encoded encoded(ByteString message) {
    return message.size() > MOST_UNCOMPRESSED_BYTES
        ? new Encoded(DataEncoding.GZIP_PROTO, compressed(message))
        : new Encoded(DataEncoding.PROTO, message);
  }

  private static ByteString compressed(ByteString message) {
    return ByteString.copyFrom(Zlib.deflate(message.toByteArray()));
  }

  private static IllegalArgumentException unfit(String type) {
    return new IllegalArgumentException("data must be a protobuf message or bytes, was " + type);
  }

  /// @throws IllegalArgumentException when the payload isn't base64 or isn't this envelope, or
  ///   compressed data can't be read
  @Override
  public Message decode(String payload, Map<String, Object> attributes) {
    var outer = outer(payload);
    var metadata = outer.metadata();
    return new Message(
        metadata.messageUuid(),
        metadata.topic(),
        metadata.timestamp() == 0 ? null : EpochSeconds.instant(metadata.timestamp()),
        outer.service(),
        known(metadata),
        DataEncoding.decode(metadata.dataEncoding(), outer.data().toByteArray()));
  }

  private static OuterMessage outer(String payload) {
    try {
      return OuterMessage.parse(Base64Text.decode(payload.getBytes(ISO_8859_1), "payload"));
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("payload isn't a protobuf envelope", e);
    }
  }

  private static Map<String, Object> known(OuterMessage.Metadata metadata) {
    var known = new LinkedHashMap<String, Object>();
    known.put("message_uuid", metadata.messageUuid());
    known.put("protocol_version", metadata.protocolVersion());
    known.put("timestamp", metadata.timestamp());
    known.put("topic", metadata.topic());
    known.put("data_encoding", metadata.dataEncoding());
    return known;
  }

  /// The message as this class, after its validators have seen it, or the bytes.
  ///
  /// @throws IllegalArgumentException when the data isn't a message of the class
  /// @throws RuntimeException whatever a validator throws
  @Override
  public @Nullable Object convert(Message message, Type type) {
    return switch (message.data()) {
      case null -> null;
      case byte[] bytes when type == byte[].class || type == Object.class -> bytes;
      case byte[] bytes when type == ByteString.class -> ByteString.copyFrom(bytes);
      case byte[] bytes -> validated(MessageClasses.parse(bytes, type));
      default -> throw new IllegalArgumentException("data isn't bytes");
    };
  }

  private com.google.protobuf.Message validated(com.google.protobuf.Message data) {
    validators.forEach(validator -> validator.check(data));
    return data;
  }

  /// Refuses what is neither a message class nor holds bytes.
  @Override
  public void validate(Type dataType) {
    if (dataType != byte[].class && dataType != ByteString.class && dataType != Object.class) {
      MessageClasses.defaultOf(dataType);
    }
  }
}
