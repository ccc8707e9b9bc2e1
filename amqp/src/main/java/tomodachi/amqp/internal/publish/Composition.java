package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.wire.HeaderValues;
import tomodachi.messaging.Envelope;
import tomodachi.transport.JsonCodec;

/// Makes messages of data.
final class Composition {

  private final ServiceContext service;
  private final Terms terms;
  private final String routingKey;
  private final String wireKey;
  private final BasicProperties plain;

  /// @param routingKey without prefix
  /// @throws IllegalArgumentException when the key is too long, or a header has no form on the wire
  Composition(ServiceContext service, Terms terms, String routingKey) {
    this.service = service;
    this.terms = terms;
    this.routingKey = routingKey;
    wireKey = Terms.bounded("routing key", RoutingKeys.encode(terms.prefix() + routingKey));
    plain = properties(terms.headers());
  }

  /// The message. Always one the broker gives back when no queue takes it.
  ///
  /// @throws IllegalArgumentException when the data or a header has no form on the wire
  Outgoing of(@Nullable Object data) {
    var envelope = terms.envelope();
    return envelope == null ? outgoing(plain, raw(data)) : enveloped(envelope, data);
  }

  private Outgoing enveloped(Envelope envelope, @Nullable Object data) {
    var headers = terms.headers();
    var body = utf8(envelope.encode(service, routingKey, data, headers));
    return outgoing(properties(headers), body);
  }

  private BasicProperties properties(Map<String, Object> headers) {
    return terms.properties(HeaderValues.toWire(headers));
  }

  private Outgoing outgoing(BasicProperties properties, byte[] body) {
    return new Outgoing(terms.exchange(), wireKey, true, properties, body);
  }

  private static byte[] raw(@Nullable Object data) {
    return switch (data) {
      case String text -> utf8(text);
      case byte[] bytes -> bytes.clone();
      case null, default -> JsonCodec.standard().write(data);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
