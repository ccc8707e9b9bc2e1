package tomodachi.amqp.internal.publish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.wire.HeaderValues;
import tomodachi.transport.JsonCodec;

/// Makes messages of data.
final class Composition {

  private final ServiceContext service;
  private final Terms terms;
  private final String routingKey;
  private final String wireKey;

  /// @param routingKey without prefix
  /// @throws IllegalArgumentException when the key is too long
  Composition(ServiceContext service, Terms terms, String routingKey) {
    this.service = service;
    this.terms = terms;
    this.routingKey = routingKey;
    wireKey = Terms.bounded("routing key", RoutingKeys.encode(terms.prefix() + routingKey));
  }

  /// The message. Always one the broker gives back when no queue takes it.
  ///
  /// @throws IllegalArgumentException when the data or a header has no form on the wire
  Outgoing of(@Nullable Object data) {
    var headers = terms.headers();
    var body = body(data, headers);
    var properties = terms.properties(HeaderValues.toWire(headers));
    return new Outgoing(terms.exchange(), wireKey, true, properties, body);
  }

  private byte[] body(@Nullable Object data, Map<String, Object> headers) {
    var envelope = terms.envelope();
    return envelope == null ? raw(data) : utf8(envelope.encode(service, routingKey, data, headers));
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
