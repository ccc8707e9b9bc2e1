package tomodachi.amqp.internal.publish;

import static java.util.Objects.requireNonNull;

import com.rabbitmq.client.AMQP;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.messaging.Envelope;

/// How one call publishes: the service's options, and what the call says otherwise. For one thread.
final class Terms {

  private static final int PERSISTENT = 2;
  private static final int TRANSIENT = 1;
  private static final int LONGEST_TEXT = 255;
  private static final int MOST_BYTES_OF_A_CHAR = 3;
  private static final int HIGHEST_PRIORITY = 255;
  private static final long LONGEST_EXPIRATION = 0xFFFF_FFFFL;

  private final AMQP.BasicProperties.Builder properties =
      new AMQP.BasicProperties.Builder().deliveryMode(PERSISTENT);
  private final Map<String, Object> headers = new LinkedHashMap<>();
  private String exchange;
  private String prefix;
  private @Nullable Envelope envelope;
  private boolean mandatory;

  /// @param envelope of the service; null for none
  /// @throws IllegalArgumentException when an option's value is outside its range
  Terms(AmqpOptions service, @Nullable Envelope envelope, AmqpPublishOption... call) {
    exchange = service.exchangeName();
    prefix = service.routingKeyPrefix();
    this.envelope = envelope;
    for (var option : call) {
      apply(requireNonNull(option, "option"));
    }
  }

  String exchange() {
    return exchange;
  }

  String prefix() {
    return prefix;
  }

  @Nullable Envelope envelope() {
    return envelope;
  }

  boolean mandatory() {
    return mandatory;
  }

  /// A copy for one message; an envelope may add to it.
  Map<String, Object> headers() {
    return new LinkedHashMap<>(headers);
  }

  /// The properties of one message.
  ///
  /// @param table its headers in the client's types
  AMQP.BasicProperties properties(Map<String, Object> table) {
    return properties.headers(table.isEmpty() ? null : table).build();
  }

  private void apply(AmqpPublishOption option) {
    switch (option) {
      case AmqpPublishOption.Mandatory() -> mandatory = true;
      case AmqpPublishOption.Transient() -> properties.deliveryMode(TRANSIENT);
      case AmqpPublishOption.ExchangeName(var name) -> exchange = bounded("exchange name", name);
      case AmqpPublishOption.RoutingKeyPrefix(var given) -> prefix = given;
      case AmqpPublishOption.Header(var name, var value) -> headers.put(name, value);
      case AmqpPublishOption.Property(var name, var value) -> set(name, bounded(name, value));
      case AmqpPublishOption.Priority(int value) -> priority(value);
      case AmqpPublishOption.Expiration(var time) -> expiration(time.toMillis());
      case AmqpPublishOption.With(var given) -> envelope = given;
    }
  }

  private void set(String property, String value) {
    var _ =
        switch (property) {
          case "content-type" -> properties.contentType(value);
          case "content-encoding" -> properties.contentEncoding(value);
          case "correlation-id" -> properties.correlationId(value);
          case "reply-to" -> properties.replyTo(value);
          case "message-id" -> properties.messageId(value);
          case "type" -> properties.type(value);
          case "user-id" -> properties.userId(value);
          case "app-id" -> properties.appId(value);
          default ->
              throw new IllegalArgumentException(
                  """
                  There is no property "%s" to set
                      there are content-type, content-encoding, correlation-id, reply-to, \
                  message-id, type, user-id and app-id\
                  """
                      .formatted(property));
        };
  }

  private void priority(int value) {
    if (value < 0 || value > HIGHEST_PRIORITY) {
      throw new IllegalArgumentException("priority must be 0 to 255, was " + value);
    }
    properties.priority(value);
  }

  private void expiration(long millis) {
    if (millis < 0 || millis > LONGEST_EXPIRATION) {
      throw new IllegalArgumentException(
          "expiration must be 0 to %d ms, was %d ms".formatted(LONGEST_EXPIRATION, millis));
    }
    properties.expiration(Long.toString(millis));
  }

  /// Refuses a text that AMQP has no room for.
  ///
  /// @param what it is, for the message
  static String bounded(String what, String text) {
    if (text.length() * MOST_BYTES_OF_A_CHAR <= LONGEST_TEXT) {
      return text;
    }
    var length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "%s is %d bytes long, AMQP allows %d".formatted(what, length, LONGEST_TEXT));
    }
    return text;
  }
}
