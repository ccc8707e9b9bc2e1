package tomodachi.amqp;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Envelope;

/// A departure from the defaults for one publish. Immutable.
public sealed interface AmqpPublishOption {

  /// An unroutable message is an exception.
  record Mandatory() implements AmqpPublishOption {}

  /// The message needn't survive a restart of the broker.
  record Transient() implements AmqpPublishOption {}

  /// The exchange to publish to.
  ///
  /// @param name empty: the default exchange, whose routing keys are names of queues
  record ExchangeName(String name) implements AmqpPublishOption {}

  /// What stands before the routing key.
  record RoutingKeyPrefix(String prefix) implements AmqpPublishOption {}

  /// A header.
  ///
  /// @param value a text, number, truth value, `byte[]`, `Instant`, or a list or map of these
  record Header(String name, Object value) implements AmqpPublishOption {}

  /// A basic property (AMQP 0-9-1, 1.8).
  ///
  /// @param name `content-type`, `content-encoding`, `correlation-id`, `reply-to`, `message-id`,
  ///   `type`, `user-id` or `app-id`
  record Property(String name, String value) implements AmqpPublishOption {}

  /// The priority in a queue that has them.
  ///
  /// @param value 0 to 255
  record Priority(int value) implements AmqpPublishOption {}

  /// How long the message may wait in a queue before it is dropped, or dead-lettered.
  ///
  /// @param time zero or more; milliseconds count
  record Expiration(Duration time) implements AmqpPublishOption {}

  /// The envelope; null: none.
  record With(@Nullable Envelope envelope) implements AmqpPublishOption {}

  /// An unroutable message is an exception.
  static AmqpPublishOption mandatory() {
    return new Mandatory();
  }

  /// The message is kept in memory only.
  static AmqpPublishOption transientMessage() {
    return new Transient();
  }

  /// Another exchange than `amqp.exchange_name`. It isn't made if there is none.
  static AmqpPublishOption exchangeName(String name) {
    return new ExchangeName(requireNonNull(name, "name"));
  }

  /// Another prefix than `amqp.routing_key_prefix`.
  static AmqpPublishOption routingKeyPrefix(String prefix) {
    return new RoutingKeyPrefix(requireNonNull(prefix, "prefix"));
  }

  /// One more header.
  static AmqpPublishOption header(String name, Object value) {
    return new Header(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /// A basic property.
  static AmqpPublishOption property(String name, String value) {
    return new Property(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /// A priority.
  static AmqpPublishOption priority(int value) {
    return new Priority(value);
  }

  /// A time to live.
  static AmqpPublishOption expiration(Duration time) {
    return new Expiration(requireNonNull(time, "time"));
  }

  /// Another envelope than `messaging.envelope`.
  static AmqpPublishOption envelope(Envelope envelope) {
    return new With(requireNonNull(envelope, "envelope"));
  }

  /// The data itself is the payload.
  static AmqpPublishOption noEnvelope() {
    return new With(null);
  }
}
