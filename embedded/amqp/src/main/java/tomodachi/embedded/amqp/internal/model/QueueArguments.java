package tomodachi.embedded.amqp.internal.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// The arguments of a queue that mean something, and what they may be. Others are ignored, as
/// RabbitMQ does.
final class QueueArguments {

  static final String EXPIRES = "x-expires";
  static final String MESSAGE_TTL = "x-message-ttl";
  static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  static final String DEAD_LETTER_ROUTING_KEY = "x-dead-letter-routing-key";
  static final String MAX_LENGTH = "x-max-length";
  static final String MAX_LENGTH_BYTES = "x-max-length-bytes";
  static final String MAX_PRIORITY = "x-max-priority";
  static final String OVERFLOW = "x-overflow";
  static final String SINGLE_ACTIVE_CONSUMER = "x-single-active-consumer";
  static final String QUEUE_TYPE = "x-queue-type";
  static final String DELIVERY_LIMIT = "x-delivery-limit";

  private static final Map<String, ArgumentCheck> CHECKS = checks();

  private static final Set<String> CLASSIC_ONLY =
      Set.of(MAX_PRIORITY, "x-queue-mode", "x-queue-version", "x-queue-master-locator");

  private static final Set<String> QUORUM_ONLY =
      Set.of(
          DELIVERY_LIMIT,
          "x-dead-letter-strategy",
          "x-max-in-memory-length",
          "x-max-in-memory-bytes",
          "x-quorum-initial-group-size",
          "x-queue-leader-locator");

  private QueueArguments() {}

  /// Those that have to be the same when a queue is declared again.
  static Set<String> compared() {
    return CHECKS.keySet();
  }

  static boolean isQuorum(FieldTable arguments) {
    return arguments.get(QUEUE_TYPE) instanceof FieldValue.Octets(_, var type)
        && type.equals("quorum");
  }

  /// @throws Refusal if one has a value it can't have, or is none of this type of queue
  static void check(String queue, FieldTable arguments) throws Refusal {
    for (var entry : CHECKS.entrySet()) {
      check(queue, entry.getKey(), arguments.get(entry.getKey()), entry.getValue());
    }
    checkDeadLetters(queue, arguments);
    var quorum = isQuorum(arguments);
    for (var argument : quorum ? CLASSIC_ONLY : QUORUM_ONLY) {
      if (arguments.get(argument) != null) {
        throw invalid(
            argument,
            queue,
            " of queue type rabbit_%s_queue".formatted(quorum ? "quorum" : "classic"));
      }
    }
  }

  private static void check(
      String queue, String argument, @Nullable FieldValue value, ArgumentCheck check)
      throws Refusal {
    var problem = value == null ? null : check.problem(value);
    if (problem != null) {
      throw invalid(argument, queue, ": " + problem);
    }
  }

  private static void checkDeadLetters(String queue, FieldTable arguments) throws Refusal {
    var exchange = arguments.get(DEAD_LETTER_EXCHANGE);
    if (exchange != null && !(exchange instanceof FieldValue.Octets)) {
      throw Refusal.precondition(
          "invalid type '%s' for arg '%s' in %s"
              .formatted(exchange.typeName(), DEAD_LETTER_EXCHANGE, Queue.described(queue)));
    }
    if (exchange == null && arguments.get(DEAD_LETTER_ROUTING_KEY) != null) {
      throw invalid(DEAD_LETTER_ROUTING_KEY, queue, ": routing_key_but_no_dlx_defined");
    }
  }

  private static Refusal invalid(String argument, String queue, String why) {
    return Refusal.precondition(
        "invalid arg '%s' for %s%s".formatted(argument, Queue.described(queue), why));
  }

  private static Map<String, ArgumentCheck> checks() {
    var checks = new LinkedHashMap<String, ArgumentCheck>();
    checks.put(QUEUE_TYPE, ArgumentCheck.oneOf("queue type", "classic", "quorum"));
    checks.put(EXPIRES, ArgumentCheck.duration(false));
    checks.put(MESSAGE_TTL, ArgumentCheck.duration(true));
    checks.put(DEAD_LETTER_EXCHANGE, _ -> null);
    checks.put(DEAD_LETTER_ROUTING_KEY, ArgumentCheck::routingKey);
    checks.put("x-dead-letter-strategy", ArgumentCheck::deadLetterStrategy);
    checks.put(MAX_LENGTH, ArgumentCheck::notNegative);
    checks.put(MAX_LENGTH_BYTES, ArgumentCheck::notNegative);
    checks.put("x-max-in-memory-length", ArgumentCheck::notNegative);
    checks.put("x-max-in-memory-bytes", ArgumentCheck::notNegative);
    checks.put(MAX_PRIORITY, ArgumentCheck::priority);
    checks.put(OVERFLOW, ArgumentCheck::overflow);
    checks.put("x-queue-mode", ArgumentCheck.oneOf("queue mode", "default", "lazy"));
    checks.put("x-queue-version", ArgumentCheck::queueVersion);
    checks.put(SINGLE_ACTIVE_CONSUMER, ArgumentCheck::bool);
    return checks;
  }
}
