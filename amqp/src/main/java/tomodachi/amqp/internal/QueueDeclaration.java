package tomodachi.amqp.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.amqp.AmqpQueue;
import tomodachi.transport.DurationText;

/// Reads `@AmqpQueue`: the arguments of a queue, and what RabbitMQ would refuse of them.
final class QueueDeclaration {

  private static final String TYPE = "x-queue-type";
  private static final String QUORUM = "quorum";
  private static final String MAX_PRIORITY = "x-max-priority";
  private static final String DELIVERY_LIMIT = "x-delivery-limit";
  private static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";
  private static final String DEAD_LETTER_ROUTING_KEY = "x-dead-letter-routing-key";
  private static final List<String> TYPES = List.of("classic", QUORUM);
  private static final List<String> OVERFLOWS =
      List.of("drop-head", "reject-publish", "reject-publish-dlx");
  private static final int MOST_PRIORITIES = 255;
  private static final int LONGEST_NAME = 255;
  private static final long LONGEST_MILLIS = 0xFFFF_FFFFL; // RabbitMQ counts in 32 bits.
  private static final int NOT_GIVEN = -1;

  private final Mistakes mistakes;
  private final Map<String, Object> arguments = new LinkedHashMap<>();

  private QueueDeclaration(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /// The arguments that are given; of no use when there were mistakes.
  ///
  /// @param attempts how many times a message is delivered before it is parked
  static Map<String, Object> read(AmqpQueue queue, int attempts, Mistakes mistakes) {
    var declaration = new QueueDeclaration(mistakes);
    declaration.readMembers(queue);
    declaration.readOthers(queue);
    declaration.checkDeadLetters();
    declaration.checkType(attempts);
    return declaration.arguments;
  }

  private void readMembers(AmqpQueue queue) {
    word("type", TYPE, queue.type(), TYPES);
    count("maxPriority", MAX_PRIORITY, queue.maxPriority(), MOST_PRIORITIES);
    count("maxLength", "x-max-length", queue.maxLength(), Long.MAX_VALUE);
    count("maxLengthBytes", "x-max-length-bytes", queue.maxLengthBytes(), Long.MAX_VALUE);
    word("overflow", "x-overflow", queue.overflow(), OVERFLOWS);
    duration("messageTtl", "x-message-ttl", queue.messageTtl());
    duration("expires", "x-expires", queue.expires());
    name(
        "deadLetterExchange",
        DEAD_LETTER_EXCHANGE,
        queue.deadLetterExchange(),
        queue.deadLetterExchange().equals(AmqpQueue.DEFAULT_EXCHANGE)
            ? ""
            : queue.deadLetterExchange());
    name(
        "deadLetterRoutingKey",
        DEAD_LETTER_ROUTING_KEY,
        queue.deadLetterRoutingKey(),
        queue.deadLetterRoutingKey());
    if (queue.singleActiveConsumer()) {
      arguments.put("x-single-active-consumer", true);
    }
  }

  private void word(String member, String argument, String word, List<String> words) {
    if (word.isEmpty()) {
      return;
    }
    if (!words.contains(word)) {
      mistakes.add(
          "%s must be one of %s, was \"%s\"".formatted(member, String.join(", ", words), word),
          "leave it out for the default");
    }
    arguments.put(argument, word);
  }

  private void count(String member, String argument, long count, long most) {
    if (count == NOT_GIVEN) {
      return;
    }
    if (count < 1 || count > most) {
      var range = most == Long.MAX_VALUE ? "1 or more" : "1 to " + most;
      mistakes.add(
          "%s must be %s, was %d".formatted(member, range, count), "leave it out for the default");
    }
    arguments.put(argument, count);
  }

  private void duration(String member, String argument, String text) {
    if (text.isEmpty()) {
      return;
    }
    try {
      var millis = DurationText.parse(text).toMillis();
      if (millis < 1 || millis > LONGEST_MILLIS) {
        mistakes.add(
            "%s must be 1 ms to 49 days, was \"%s\"".formatted(member, text),
            "leave it out for the default");
      }
      arguments.put(argument, millis);
    } catch (IllegalArgumentException | ArithmeticException e) {
      mistakes.add(
          "%s %s".formatted(member, e.getMessage()), "write it as %s = \"1h\"".formatted(member));
    }
  }

  private void name(String member, String argument, String given, String name) {
    if (given.isEmpty()) {
      return;
    }
    var length = name.getBytes(UTF_8).length;
    if (length > LONGEST_NAME) {
      mistakes.add(
          "%s is %d bytes long, AMQP allows %d here".formatted(member, length, LONGEST_NAME),
          "shorten it");
    }
    arguments.put(argument, name);
  }

  private void readOthers(AmqpQueue queue) {
    new WrittenArguments("arguments", mistakes)
        .read(queue.arguments())
        .forEach((name, value) -> {
          if (arguments.put(name, value) != null) {
            mistakes.add(
                "%s is given twice, in arguments and by its own member".formatted(name),
                "keep one of them");
          }
        });
  }

  private void checkDeadLetters() {
    if (arguments.containsKey(DEAD_LETTER_ROUTING_KEY)
        && !arguments.containsKey(DEAD_LETTER_EXCHANGE)) {
      mistakes.add(
          "deadLetterRoutingKey is given, but no deadLetterExchange",
          "add it; deadLetterExchange = AmqpQueue.DEFAULT_EXCHANGE has queues under their names");
    }
  }

  private void checkType(int attempts) {
    if (QUORUM.equals(arguments.get(TYPE))) {
      checkQuorum(attempts);
    } else if (arguments.containsKey(DELIVERY_LIMIT)) {
      mistakes.add(
          "x-delivery-limit is given, which only quorum queues have",
          "add type = \"quorum\", or leave it out");
    }
  }

  private void checkQuorum(int attempts) {
    refuse(MAX_PRIORITY, "maxPriority");
    refuse("x-queue-mode", "x-queue-mode");
    refuse("x-queue-version", "x-queue-version");
    if (arguments.get(DELIVERY_LIMIT) instanceof Long limit
        && limit < attempts
        && !arguments.containsKey(DEAD_LETTER_EXCHANGE)) {
      mistakes.add(
          "x-delivery-limit is %d, so RabbitMQ drops a message before its %d attempts are over"
              .formatted(limit, attempts),
          "raise it to %d or more, or give the queue a deadLetterExchange".formatted(attempts));
    }
  }

  private void refuse(String argument, String member) {
    if (arguments.containsKey(argument)) {
      mistakes.add(
          "%s is given, which quorum queues don't have".formatted(member),
          "leave it out, or make it a classic queue: type = \"classic\"");
    }
  }
}
