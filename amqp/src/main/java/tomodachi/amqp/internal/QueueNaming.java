package tomodachi.amqp.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.names.QueueNames;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.HandlerDefinition;

/// How the queue of a handler is called.
///
/// @param subject what its messages are about: the routing key, or the exchange where keys don't
///   matter
record QueueNaming(HandlerDefinition definition, Amqp amqp, String subject) {

  private static final String PARKED = ".parked";

  /// The queue, with prefix.
  String queue() {
    if (!amqp.queueName().isEmpty()) {
      return prefix() + amqp.queueName();
    }
    return switch (service().options(MessagingOptions.class).queueNames()) {
      case TOMODACHI -> readable(amqp.competing() ? null : service().uuid());
      case PYTHON -> python();
    };
  }

  /// The queue of its parked messages, the same for all instances.
  String parked() {
    return (isOwn() ? readable(null) : queue()) + PARKED;
  }

  /// True when the queue belongs to this instance, and has a name made for that.
  boolean isOwn() {
    return !amqp.competing() && amqp.queueName().isEmpty();
  }

  /// What it might be called instead.
  List<String> others() {
    return Stream.of(amqp.queueName(), python(), readable(null), subject)
        .filter(name -> !name.isEmpty() && !name.equals(queue()))
        .distinct()
        .toList();
  }

  private String python() {
    return QueueNames.python(
        prefix(),
        subject,
        amqp.competing(),
        amqp.name().isEmpty() ? GeneratedName.snake(definition.name()) : amqp.name(),
        service().uuid());
  }

  private String readable(@Nullable String uuid) {
    return QueueNames.readable(prefix(), service().name(), subject, definition.name(), uuid);
  }

  private String prefix() {
    return service().options(AmqpOptions.class).queueNamePrefix();
  }

  private ServiceContext service() {
    return definition.service();
  }
}
