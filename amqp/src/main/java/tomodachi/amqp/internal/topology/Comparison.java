package tomodachi.amqp.internal.topology;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether what exists is what is declared. AMQP shows no arguments, but a declaration is refused
/// when they differ, with words that name the first difference; arguments nobody has stated are
/// taken over from there until the stated ones are all that is left to differ.
///
/// To be asked only about what is known to exist: what is deleted in that very moment is made
/// again. Where the user mayn't declare, nothing can be compared, and nothing differs.
record Comparison(Declaring declaring) {

  private static final int MOST_ARGUMENTS = 32;
  private static final String TYPE = "type";

  /// The first difference of an existing queue in what is stated, or in its being durable.
  Optional<Inequivalence> of(QueueSpec queue) throws IOException {
    var arguments = new HashMap<>(queue.stated());
    for (var count = 0; count < MOST_ARGUMENTS; count++) {
      var difference = difference(queue.name(), arguments);
      if (difference.isEmpty() || isStated(difference.get(), queue)) {
        return difference;
      }
      if (!takenOver(difference.get(), arguments)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Inequivalence> difference(String queue, Map<String, Object> arguments)
      throws IOException {
    return declaring
        .attempt(channel -> channel.queueDeclare(queue, true, false, false, arguments))
        .flatMap(Inequivalence::in);
  }

  private static boolean isStated(Inequivalence difference, QueueSpec queue) {
    var argument = difference.argument();
    return queue.stated().containsKey(argument) || !argument.startsWith("x-");
  }

  private static boolean takenOver(Inequivalence difference, Map<String, Object> arguments) {
    var value = difference.actualValue();
    return value.isPresent() && arguments.put(difference.argument(), value.get()) == null;
  }

  /// Whether an existing exchange has another type than is stated.
  Optional<Inequivalence> of(ExchangeSpec exchange) throws IOException {
    var type = exchange.type();
    if (type == null) {
      return Optional.empty();
    }
    return declaring
        .attempt(channel -> channel.exchangeDeclare(exchange.name(), type, true))
        .flatMap(Inequivalence::in)
        .filter(difference -> difference.argument().equals(TYPE));
  }
}
