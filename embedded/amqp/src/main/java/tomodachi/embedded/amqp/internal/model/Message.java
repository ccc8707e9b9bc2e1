package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// A message, which may be in several queues at one time. Its content never changes.
public final class Message {

  private static final String CC = "CC";
  private static final String BCC = "BCC";

  private final String exchange;
  private final List<String> routingKeys;
  private final Properties properties;
  private final byte[] body;
  private int holders;

  /// @param routingKeys the one of the publish first
  /// @param body not copied
  Message(String exchange, List<String> routingKeys, Properties properties, byte[] body) {
    this.exchange = exchange;
    this.routingKeys = routingKeys;
    this.properties = properties;
    this.body = body;
  }

  /// One that was just published. The headers `CC` and `BCC` are more routing keys, and the latter
  /// is removed.
  ///
  /// @throws Refusal if one of these isn't a list
  public static Message published(
      String exchange, String routingKey, Properties properties, byte[] body) throws Refusal {
    var headers = properties.headers();
    var keys = new ArrayList<>(List.of(routingKey));
    keys.addAll(keys(CC, headers.get(CC)));
    keys.addAll(keys(BCC, headers.get(BCC)));
    var visible =
        headers.get(BCC) == null ? properties : properties.withHeaders(headers.without(BCC));
    return new Message(exchange, keys, visible, body);
  }

  public String exchange() {
    return exchange;
  }

  /// The one it is delivered with.
  public String routingKey() {
    return routingKeys.getFirst();
  }

  public Properties properties() {
    return properties;
  }

  /// Not a copy.
  public byte[] body() {
    return body;
  }

  List<String> routingKeys() {
    return routingKeys;
  }

  /// The routing keys a receiver may know of.
  List<String> visibleRoutingKeys() {
    var keys = new ArrayList<>(List.of(routingKey()));
    if (properties.headers().get(CC) instanceof FieldValue.Array(var values)) {
      values.forEach(value -> keys.add(value.toString()));
    }
    return keys;
  }

  /// One more queue has it.
  void hold(Memory memory) {
    if (holders++ == 0) {
      memory.add(size());
    }
  }

  /// A queue has it no more.
  void release(Memory memory) {
    if (--holders == 0) {
      memory.release(size());
    }
  }

  private long size() {
    return (long) body.length + properties.size();
  }

  private static List<String> keys(String header, @Nullable FieldValue value) throws Refusal {
    return switch (value) {
      case null -> List.of();
      case FieldValue.Array(var values) -> values.stream().map(Message::key).toList();
      default ->
          throw Refusal.precondition(
              "invalid message: {unacceptable_type_in_header,\"%s\",%s}"
                  .formatted(header, value.typeName()));
    };
  }

  private static String key(FieldValue value) {
    return value instanceof FieldValue.Octets octets ? octets.value() : "";
  }
}
