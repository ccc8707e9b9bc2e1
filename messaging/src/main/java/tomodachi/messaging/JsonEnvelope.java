package tomodachi.messaging;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.messaging.wire.EpochSeconds;
import tomodachi.messaging.wire.Zlib;
import tomodachi.transport.JsonCodec;

/// The JSON envelope of the Python system (`tomodachi-json-base--1.0.0`), byte for byte.
///
/// Data is whatever [JsonCodec] writes; from 60,000 characters of JSON on it is compressed. Read
/// back it is a tree of maps, lists, texts, numbers and truth values, numbers with a fraction being
/// `double`, and becomes the type of the handler's parameter; no class is named in the payload.
public record JsonEnvelope() implements Envelope {

  private static final String PROTOCOL = "tomodachi-json-base--1.0.0";
  private static final String RAW = "raw";
  private static final String COMPRESSED = "base64_gzip_json";
  private static final int FIRST_COMPRESSED_LENGTH = 60_000;

  private static final List<String> METADATA =
      List.of("message_uuid", "protocol_version", "timestamp", "topic", "data_encoding");

  @Override
  public String encode(
      ServiceContext service, String topic, @Nullable Object data, Map<String, Object> attributes) {
    var uuid = service.uuid() + "." + UUID.randomUUID();
    return encode(service, topic, data, uuid, EpochSeconds.of(service.clock().instant()));
  }

  String encode(
      ServiceContext service, String topic, @Nullable Object data, String uuid, double timestamp) {
    var json = JsonCodec.standard().text(data);
    var compressed = json.length() >= FIRST_COMPRESSED_LENGTH;
    var metadata = metadata(uuid, timestamp, topic, compressed ? COMPRESSED : RAW);
    return payload(service(service), metadata, compressed ? compressed(json) : json);
  }

  private static Map<String, Object> service(ServiceContext service) {
    var part = new LinkedHashMap<String, Object>();
    part.put("name", service.name());
    part.put("uuid", service.uuid());
    return part;
  }

  private static Map<String, Object> metadata(
      String uuid, double timestamp, String topic, String encoding) {
    var part = new LinkedHashMap<String, Object>();
    part.put("message_uuid", uuid);
    part.put("protocol_version", PROTOCOL);
    part.put("compatible_protocol_versions", List.of("json_base-wip"));
    part.put("timestamp", timestamp);
    part.put("topic", topic);
    part.put("data_encoding", encoding);
    return part;
  }

  private static String payload(
      Map<String, Object> service, Map<String, Object> metadata, String data) {
    var head = new LinkedHashMap<String, Object>();
    head.put("service", service);
    head.put("metadata", metadata);
    var text = JsonCodec.standard().text(head);
    return text.substring(0, text.length() - 1) + ", \"data\": " + data + "}";
  }

  private static String compressed(String json) {
    var bytes = Zlib.deflate(json.getBytes(US_ASCII));
    return "\"" + Base64.getEncoder().encodeToString(bytes) + "\"";
  }

  /// @throws IllegalArgumentException when the payload isn't a JSON object, its `service` or
  ///   `metadata` is none, or compressed data can't be read
  @Override
  public Message decode(String payload, Map<String, Object> attributes) {
    var envelope = object(read(payload.getBytes(UTF_8), "payload"), "payload");
    var service = part(envelope, "service");
    var metadata = part(envelope, "metadata");
    return new Message(
        text(metadata, "message_uuid"),
        text(metadata, "topic"),
        timestamp(metadata),
        new Message.Sender(text(service, "name"), text(service, "uuid")),
        known(metadata),
        data(metadata.get("data_encoding"), envelope.get("data")));
  }

  private static @Nullable Object read(byte[] json, String what) {
    try {
      return JsonCodec.standard().read(json, Object.class);
    } catch (IllegalArgumentException e) {
      throw refused(what, e);
    }
  }

  /// Without cause: the text of the cause quotes what it couldn't read.
  private static IllegalArgumentException refused(String what, IllegalArgumentException e) {
    return new IllegalArgumentException(what + " " + e.getMessage());
  }

  private static Map<?, ?> part(Map<?, ?> envelope, String name) {
    return envelope.containsKey(name) ? object(envelope.get(name), name) : Map.of();
  }

  private static Map<?, ?> object(@Nullable Object value, String what) {
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new IllegalArgumentException(what + " isn't a JSON object");
  }

  private static String text(Map<?, ?> part, String name) {
    return part.get(name) instanceof String text ? text : "";
  }

  private static @Nullable Instant timestamp(Map<?, ?> metadata) {
    return metadata.get("timestamp") instanceof Number seconds
        ? EpochSeconds.instant(seconds.doubleValue())
        : null;
  }

  private static Map<String, @Nullable Object> known(Map<?, ?> metadata) {
    var known = new LinkedHashMap<String, @Nullable Object>();
    METADATA.forEach(name -> known.put(name, metadata.get(name)));
    return known;
  }

  /// As in Python, data in an encoding it doesn't know is none.
  private static @Nullable Object data(@Nullable Object encoding, @Nullable Object data) {
    if (RAW.equals(encoding)) {
      return data;
    }
    return COMPRESSED.equals(encoding) ? inflated(data) : null;
  }

  private static @Nullable Object inflated(@Nullable Object data) {
    if (data instanceof String base64) {
      return read(utf8(Zlib.inflate(bytes(base64))), "compressed data");
    }
    throw new IllegalArgumentException("compressed data isn't a text");
  }

  /// The parser of JSON reads a name that isn't UTF-8 as another one.
  private static byte[] utf8(byte[] json) {
    try {
      var _ = UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return json;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("compressed data isn't UTF-8", e);
    }
  }

  /// As in Python, characters that aren't base64 are skipped.
  private static byte[] bytes(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("compressed data isn't base64", e);
    }
  }

  @Override
  public @Nullable Object convert(Message message, Type type) {
    var data = message.data();
    return data == null || (type instanceof Class<?> wanted && wanted.isInstance(data))
        ? data
        : converted(data, type);
  }

  private static @Nullable Object converted(Object data, Type type) {
    try {
      return JsonCodec.standard().convert(data, type);
    } catch (IllegalArgumentException e) {
      throw refused("data", e);
    }
  }
}
