package tomodachi.amqp.internal.topology;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A durable queue as it is to be made.
///
/// @param name with prefix
/// @param stated the arguments its author has given
/// @param implied those it gets besides, unless they are stated
public record QueueSpec(String name, Map<String, Object> stated, Map<String, Object> implied) {

  private static final String TYPE = "x-queue-type";
  private static final String QUORUM = "quorum";
  private static final String DEAD_LETTER_EXCHANGE = "x-dead-letter-exchange";

  // RabbitMQ 4 drops what was returned 20 times, also by somebody who only looks at messages.
  private static final Map<String, Object> PARKED_IN_QUORUM =
      Map.of(TYPE, QUORUM, "x-delivery-limit", 1_000_000_000L);

  public QueueSpec {
    stated = Map.copyOf(stated);
    implied = Map.copyOf(implied);
  }

  /// All its arguments, by name.
  public Map<String, Object> arguments() {
    var all = new TreeMap<>(implied);
    all.putAll(stated);
    return all;
  }

  /// Where it sends what it drops, if that is an exchange which may be missing.
  Optional<String> deadLetterExchange() {
    return stated.get(DEAD_LETTER_EXCHANGE) instanceof String name && !name.isEmpty()
        ? Optional.of(name)
        : Optional.empty();
  }

  /// The same queue with other arguments stated.
  public QueueSpec withStated(Map<String, Object> arguments) {
    return new QueueSpec(name, arguments, implied);
  }

  /// A queue in which this one's messages are as safe as here.
  QueueSpec parking(String name) {
    return new QueueSpec(
        name, Map.of(), QUORUM.equals(stated.get(TYPE)) ? PARKED_IN_QUORUM : Map.of());
  }
}
