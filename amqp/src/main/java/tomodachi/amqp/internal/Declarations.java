package tomodachi.amqp.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.consume.AmqpKeywords;
import tomodachi.amqp.internal.consume.QueueConsumer.Settings;
import tomodachi.amqp.internal.consume.QueuedMessage;
import tomodachi.amqp.internal.names.QueueNames;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Mistake;
import tomodachi.transport.TransportContext;
import tomodachi.transport.Validation;

/// Reads the `@Amqp` annotations of one service, and reports what is wrong with them.
final class Declarations {

  private static final String PARKED = ".parked";
  private static final String RESERVED = "amq.";
  private static final int LONGEST_NAME = 255;
  private static final int MOST_PREFETCH = 65_535;
  private static final int NOT_GIVEN = -1;
  private static final Duration DEFAULT_EXPIRY = Duration.ofDays(1);

  private final TransportContext context;
  private final Validation validation;
  private final AmqpOptions options;
  private final MessagingOptions messaging;
  private final MessageHandlers<QueuedMessage> handlers;
  private final List<Declared> declared = new ArrayList<>();

  private Declarations(TransportContext context, Validation validation) {
    this.context = context;
    this.validation = validation;
    options = context.service().options(AmqpOptions.class);
    messaging = context.service().options(MessagingOptions.class);
    handlers =
        new MessageHandlers<>(
            validation, messaging, AmqpDelivery.class, AmqpKeywords.all(), "tomodachi.amqp");
  }

  /// A handler with all it needs.
  record Declared(
      Subscription subscription, Settings settings, MessageHandler<QueuedMessage> handler) {}

  /// What is declared, in the order of the source; of no use when there were mistakes.
  static List<Declared> read(TransportContext context, Validation validation) {
    var declarations = new Declarations(context, validation);
    validation.handlers().forEach(declarations::add);
    return declarations.declared;
  }

  private void add(HandlerDefinition definition) {
    var amqp = (Amqp) definition.trigger();
    var key = routingKey(definition, amqp);
    var prefetch = prefetch(definition, amqp);
    var concurrency = concurrency(definition, amqp, prefetch);
    checkRetry(definition, amqp.retry());
    declared.add(
        new Declared(
            subscription(definition, amqp, key),
            new Settings(prefetch, concurrency, options.routingKeyPrefix()),
            handlers.bind(definition, amqp.envelope(), amqp.retry())));
  }

  private String routingKey(HandlerDefinition definition, Amqp amqp) {
    if (!amqp.value().isEmpty()
        && !amqp.routingKey().isEmpty()
        && !amqp.value().equals(amqp.routingKey())) {
      mistake(
          definition,
          "Two routing keys are given, \"%s\" and \"%s\""
              .formatted(amqp.value(), amqp.routingKey()),
          "keep one of them");
    }
    var key = amqp.value().isEmpty() ? amqp.routingKey() : amqp.value();
    if (key.isEmpty()) {
      mistake(
          definition,
          "No routing key is given",
          "write @Amqp(\"example.topic\"), or \"#\" for all");
    }
    return key;
  }

  private int prefetch(HandlerDefinition definition, Amqp amqp) {
    checkCount(definition, "prefetch", amqp.prefetch(), MOST_PREFETCH);
    return amqp.prefetch() == NOT_GIVEN
        ? Math.max(options.qos().queuePrefetchCount(), Math.min(amqp.concurrency(), MOST_PREFETCH))
        : amqp.prefetch();
  }

  private int concurrency(HandlerDefinition definition, Amqp amqp, int prefetch) {
    checkCount(definition, "concurrency", amqp.concurrency(), MOST_PREFETCH);
    if (amqp.concurrency() > prefetch) {
      mistake(
          definition,
          "concurrency is %d, but prefetch lets only %d messages come"
              .formatted(amqp.concurrency(), prefetch),
          "raise prefetch to concurrency or more, or leave it out");
    }
    return amqp.concurrency() == NOT_GIVEN ? prefetch : amqp.concurrency();
  }

  private void checkRetry(HandlerDefinition definition, int retry) {
    if (retry != NOT_GIVEN && retry < 1) {
      mistake(
          definition,
          "retry must be 1 or more, was %d".formatted(retry),
          "leave it out for the default");
    }
  }

  private void checkCount(HandlerDefinition definition, String member, int count, int most) {
    if (count != NOT_GIVEN && (count < 1 || count > most)) {
      mistake(
          definition,
          "%s must be 1 to %d, was %d".formatted(member, most, count),
          "leave it out for the default");
    }
  }

  private Subscription subscription(HandlerDefinition definition, Amqp amqp, String key) {
    var queue = queueName(definition, amqp, key);
    var bindingKey = RoutingKeys.encode(options.routingKeyPrefix() + key);
    var exchange = amqp.exchangeName().isEmpty() ? options.exchangeName() : amqp.exchangeName();
    checkLength(definition, "Routing key", bindingKey, LONGEST_NAME, "shorten it");
    checkLength(definition, "Exchange name", exchange, LONGEST_NAME, "shorten it");
    checkLength(
        definition,
        "Queue name",
        queue,
        LONGEST_NAME - PARKED.length(),
        "shorten it; the queue of parked messages has %s behind it".formatted(PARKED));
    if (queue.startsWith(RESERVED)) {
      mistake(
          definition,
          "Queue name \"%s\" begins with %s, which is the broker's".formatted(queue, RESERVED),
          "give it another, or set amqp.queue_name_prefix");
    }
    var own = isOwn(amqp);
    return new Subscription(
        definition.name(),
        definition.toString(),
        queue,
        exchange,
        bindingKey,
        amqp.competing(),
        own && context.temporary(),
        expiry(own),
        (own ? readable(definition, key, null) : queue) + PARKED);
  }

  /// True when the queue belongs to this instance, and has a name made for that.
  private static boolean isOwn(Amqp amqp) {
    return !amqp.competing() && amqp.queueName().isEmpty();
  }

  /// Queues with Python's names are made as Python makes them, so that either may come first.
  private @Nullable Duration expiry(boolean own) {
    var ofAll = options.queueTtl();
    var expires = own || messaging.queueNames() == MessagingOptions.QueueNames.PYTHON;
    return ofAll == null && expires ? DEFAULT_EXPIRY : ofAll;
  }

  private String queueName(HandlerDefinition definition, Amqp amqp, String key) {
    if (!amqp.queueName().isEmpty()) {
      return options.queueNamePrefix() + amqp.queueName();
    }
    var service = context.service();
    return switch (messaging.queueNames()) {
      case TOMODACHI -> readable(definition, key, amqp.competing() ? null : service.uuid());
      case PYTHON ->
          QueueNames.python(
              options.queueNamePrefix(),
              key,
              amqp.competing(),
              amqp.name().isEmpty() ? QueueNames.snake(definition.name()) : amqp.name(),
              service.uuid());
    };
  }

  private String readable(HandlerDefinition definition, String key, @Nullable String uuid) {
    return QueueNames.readable(
        options.queueNamePrefix(), context.service().name(), key, definition.name(), uuid);
  }

  private void checkLength(
      HandlerDefinition definition, String what, String name, int longest, String fix) {
    var length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length > longest) {
      mistake(
          definition,
          "%s is %d bytes long, AMQP allows %d here: \"%s…\""
              .formatted(what, length, longest, name.substring(0, Math.min(60, name.length()))),
          fix);
    }
  }

  private void mistake(HandlerDefinition definition, String what, String fix) {
    validation.mistake(Mistake.at(definition, what, fix));
  }
}
