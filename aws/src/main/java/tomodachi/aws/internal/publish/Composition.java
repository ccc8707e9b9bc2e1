package tomodachi.aws.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.aws.SqsBodyFormat;
import tomodachi.messaging.Envelope;
import tomodachi.transport.JsonCodec;

/// Makes messages of data, in two steps: what is around the payload in a queue has the queue's URL.
final class Composition {

  private static final String BODY = "The message";

  private final ServiceContext service;
  private final Terms terms;
  private final Target target;

  Composition(ServiceContext service, Terms terms, Target target) {
    this.service = service;
    this.terms = terms;
    this.target = target;
  }

  /// A message that has everything but its address.
  record Draft(String payload, Map<String, Object> values, List<WireAttribute> attributes) {}

  /// What becomes of the data.
  ///
  /// @throws IllegalArgumentException when the data or an attribute has no form at AWS, or they are
  ///   too much
  Draft draft(@Nullable Object data) {
    var values = terms.attributes();
    var payload = payload(data, values);
    var attributes = WireAttributes.of(values, target.carrier());
    var _ = size(payload, attributes);
    return new Draft(payload, values, attributes);
  }

  private String payload(@Nullable Object data, Map<String, Object> values) {
    var envelope = terms.envelope();
    return envelope == null ? raw(data) : enveloped(envelope, data, values);
  }

  private String enveloped(Envelope envelope, @Nullable Object data, Map<String, Object> values) {
    return switch (target) {
      case Target.Topic topic -> envelope.encode(service, topic.name(), data, values);
      case Target.Queue _ -> envelope.encode(service, "", data, values);
    };
  }

  private static String raw(@Nullable Object data) {
    return switch (data) {
      case String text -> text;
      case byte[] bytes -> utf8(bytes);
      case null, default -> new String(JsonCodec.standard().write(data), UTF_8);
    };
  }

  private static String utf8(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          """
          The bytes aren't UTF-8, and SNS and SQS carry only text
              encode them as base64, or send them as an attribute\
          """,
          e);
    }
  }

  /// The message for an address.
  ///
  /// @throws IllegalArgumentException when it is larger than the carrier takes
  Outgoing outgoing(Draft draft, String address) {
    var body = body(draft, address);
    return new Outgoing(
        target,
        address,
        body,
        draft.attributes(),
        terms.groupId(),
        deduplicationId(),
        terms.delaySeconds(),
        size(body, draft.attributes()));
  }

  private String body(Draft draft, String address) {
    var format = terms.bodyFormat();
    if (target.carrier() == Carrier.SNS || format == null) {
      return draft.payload();
    }
    return body(
        format,
        new SqsBodyFormat.Content(
            target.wireName(),
            address,
            draft.payload(),
            Collections.unmodifiableMap(draft.values()),
            service.clock().instant()));
  }

  private static String body(SqsBodyFormat format, SqsBodyFormat.Content content) {
    @Nullable String body = format.format(content); // Written by somebody else.
    if (body == null || body.isEmpty()) {
      throw new IllegalArgumentException(
          """
          The body format returned %s for queue "%s", and SQS takes no message without a body
              return the payload, with what is to be around it\
          """
              .formatted(body == null ? "null" : "an empty text", content.queueName()));
    }
    return body;
  }

  private @Nullable String deduplicationId() {
    var given = terms.deduplicationId();
    if (given != null) {
      return given;
    }
    return target.fifo() ? UUID.randomUUID().toString() : null;
  }

  private int size(String body, List<WireAttribute> attributes) {
    var text = AllowedText.bytes(BODY, body);
    var more = attributes.stream().mapToLong(WireAttribute::bytes).sum();
    var most = target.carrier().mostBytes();
    if (text + more > most) {
      throw new IllegalArgumentException(
          """
          The message has %d bytes and its attributes have %d, %s takes %d together: %s
              store the data elsewhere and send where it is\
          """
              .formatted(text, more, target.carrier(), most, target));
    }
    return (int) (text + more);
  }
}
