package tomodachi.amqp.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.internal.consume.AmqpKeywords;
import tomodachi.amqp.internal.consume.QueueConsumer.Settings;
import tomodachi.amqp.internal.consume.QueuedMessage;
import tomodachi.amqp.internal.names.QueueNames;
import tomodachi.amqp.internal.names.RoutingKeys;
import tomodachi.amqp.internal.topology.BindingSpec;
import tomodachi.amqp.internal.topology.ExchangeSpec;
import tomodachi.amqp.internal.topology.QueueSpec;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.messaging.MessagingOptions;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.MessageHandlers;
import tomodachi.messaging.wire.GeneratedName;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.TransportContext;
import tomodachi.transport.Validation;

/// Reads the `@Amqp` annotations of one service, and reports what is wrong with them.
final class Declarations {

  private static final String RESERVED = "amq.";
  private static final String EXPIRES = "x-expires";
  private static final int LONGEST_NAME = 255;
  private static final int MOST_PREFETCH = 65_535;
  private static final int NOT_GIVEN = -1;
  private static final Duration DEFAULT_EXPIRY = Duration.ofDays(1);

  private final TransportContext context;
  private final Validation validation;
  private final AmqpOptions options;
  private final MessagingOptions messaging;
  private final MessageHandlers<QueuedMessage> handlers;
  private final Agreement agreement;
  private final List<Declared> declared = new ArrayList<>();

  private Declarations(TransportContext context, Validation validation) {
    this.context = context;
    this.validation = validation;
    options = context.service().options(AmqpOptions.class);
    messaging = context.service().options(MessagingOptions.class);
    agreement = new Agreement(validation);
    handlers =
        new MessageHandlers<>(
            validation, messaging, AmqpDelivery.class, AmqpKeywords.all(), "tomodachi.amqp");
  }

  /// A handler with all it needs.
  record Declared(
      Subscription subscription, Settings settings, MessageHandler<QueuedMessage> handler) {

    Declared completedBy(Agreement agreement) {
      return new Declared(agreement.completed(subscription), settings, handler);
    }
  }

  /// What is declared, in the order of the source; of no use when there were mistakes.
  static List<Declared> read(TransportContext context, Validation validation) {
    var declarations = new Declarations(context, validation);
    validation.handlers().forEach(declarations::add);
    return declarations.declared.stream()
        .map(each -> each.completedBy(declarations.agreement))
        .toList();
  }

  private void add(HandlerDefinition definition) {
    var amqp = (Amqp) definition.trigger();
    var mistakes = new Mistakes(validation, definition);
    var exchange = ExchangeDeclaration.read(amqp, mistakes);
    var key = routingKey(mistakes, amqp, exchange);
    var prefetch = prefetch(mistakes, amqp);
    var concurrency = concurrency(mistakes, amqp, prefetch);
    checkRetry(mistakes, amqp.retry());
    var subscription = subscription(mistakes, amqp, exchange, key);
    agreement.hear(subscription);
    declared.add(
        new Declared(
            subscription,
            new Settings(
                prefetch, concurrency, options.routingKeyPrefix(), options.consumerTimeout()),
            handlers.bind(definition, amqp.envelope(), amqp.retry())));
  }

  private static String routingKey(Mistakes mistakes, Amqp amqp, ExchangeDeclaration exchange) {
    if (!amqp.value().isEmpty()
        && !amqp.routingKey().isEmpty()
        && !amqp.value().equals(amqp.routingKey())) {
      mistakes.add(
          "Two routing keys are given, \"%s\" and \"%s\""
              .formatted(amqp.value(), amqp.routingKey()),
          "keep one of them");
    }
    var key = amqp.value().isEmpty() ? amqp.routingKey() : amqp.value();
    if (key.isEmpty() && !exchange.needsNoKey()) {
      mistakes.add("No routing key is given", "write @Amqp(\"example.topic\"), or \"#\" for all");
    }
    return key;
  }

  private int prefetch(Mistakes mistakes, Amqp amqp) {
    checkCount(mistakes, "prefetch", amqp.prefetch(), MOST_PREFETCH);
    return amqp.prefetch() == NOT_GIVEN
        ? Math.max(options.qos().queuePrefetchCount(), Math.min(amqp.concurrency(), MOST_PREFETCH))
        : amqp.prefetch();
  }

  private static int concurrency(Mistakes mistakes, Amqp amqp, int prefetch) {
    checkCount(mistakes, "concurrency", amqp.concurrency(), MOST_PREFETCH);
    if (amqp.concurrency() > prefetch) {
      mistakes.add(
          "concurrency is %d, but prefetch lets only %d messages come"
              .formatted(amqp.concurrency(), prefetch),
          "raise prefetch to concurrency or more, or leave it out");
    }
    return amqp.concurrency() == NOT_GIVEN ? prefetch : amqp.concurrency();
  }

  private static void checkRetry(Mistakes mistakes, int retry) {
    if (retry != NOT_GIVEN && retry < 1) {
      mistakes.add(
          "retry must be 1 or more, was %d".formatted(retry), "leave it out for the default");
    }
  }

  private static void checkCount(Mistakes mistakes, String member, int count, int most) {
    if (count != NOT_GIVEN && (count < 1 || count > most)) {
      mistakes.add(
          "%s must be 1 to %d, was %d".formatted(member, most, count),
          "leave it out for the default");
    }
  }

  private Subscription subscription(
      Mistakes mistakes, Amqp amqp, ExchangeDeclaration declaration, String key) {
    var definition = mistakes.of();
    var exchange = amqp.exchangeName().isEmpty() ? options.exchangeName() : amqp.exchangeName();
    checkLength(mistakes, "Exchange name", exchange, LONGEST_NAME, "shorten it");
    var naming = new QueueNaming(definition, amqp, key.isEmpty() ? exchange : key);
    var temporary = naming.isOwn() && context.temporary();
    checkQueue(mistakes, naming.queue(), temporary);
    return new Subscription(
        definition.name(),
        definition.toString(),
        new QueueSpec(naming.queue(), arguments(mistakes, amqp), implied(naming.isOwn())),
        new ExchangeSpec(exchange, declaration.type()),
        new BindingSpec(bindingKey(mistakes, key), declaration.arguments()),
        amqp.competing(),
        temporary,
        naming.parked(),
        naming.others());
  }

  private String bindingKey(Mistakes mistakes, String key) {
    var encoded = key.isEmpty() ? "" : RoutingKeys.encode(options.routingKeyPrefix() + key);
    checkLength(mistakes, "Routing key", encoded, LONGEST_NAME, "shorten it");
    return encoded;
  }

  private void checkQueue(Mistakes mistakes, String queue, boolean temporary) {
    checkLength(
        mistakes,
        "Queue name",
        queue,
        QueueNames.MOST_BYTES,
        "shorten it; the queue of parked messages has .parked behind it");
    if (queue.startsWith(RESERVED)) {
      mistakes.add(
          "Queue name \"%s\" begins with %s, which is the broker's".formatted(queue, RESERVED),
          "give it another, or set amqp.queue_name_prefix");
    }
    if (temporary && options.topology() != AmqpOptions.Topology.CREATE) {
      mistakes.add(
          "Each instance needs a queue of its own, and amqp.topology = %s makes none"
              .formatted(GeneratedName.snake(options.topology().name())),
          "give each instance a uuid, so that its queue can be made beforehand, or set"
              + " amqp.topology = create");
    }
  }

  private Map<String, Object> arguments(Mistakes mistakes, Amqp amqp) {
    var attempts = amqp.retry() == NOT_GIVEN ? messaging.attempts() : amqp.retry();
    return QueueDeclaration.read(amqp.queue(), attempts, mistakes);
  }

  private Map<String, Object> implied(boolean own) {
    var expiry = expiry(own);
    return expiry == null ? Map.of() : Map.of(EXPIRES, expiry.toMillis());
  }

  /// Queues with Python's names are made as Python makes them, so that either may come first.
  private @Nullable Duration expiry(boolean own) {
    var ofAll = options.queueTtl();
    var expires = own || messaging.queueNames() == MessagingOptions.QueueNames.PYTHON;
    return ofAll == null && expires ? DEFAULT_EXPIRY : ofAll;
  }

  private static void checkLength(
      Mistakes mistakes, String what, String name, int longest, String fix) {
    var length = name.getBytes(StandardCharsets.UTF_8).length;
    if (length > longest) {
      mistakes.add(
          "%s is %d bytes long, AMQP allows %d here: \"%s…\""
              .formatted(what, length, longest, name.substring(0, Math.min(60, name.length()))),
          fix);
    }
  }
}
