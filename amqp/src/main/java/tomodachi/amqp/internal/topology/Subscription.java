package tomodachi.amqp.internal.topology;

import java.util.List;

/// What a handler needs at the broker: its queue, what is bound to it, and where its parked
/// messages go.
///
/// @param handler the handler's name
/// @param declaredBy where it is declared, for messages to its author
/// @param work its queue
/// @param source the exchange its messages come from
/// @param binding which of them
/// @param shared true: other instances consume from the same queue
/// @param temporary true: the queue is of no use once this instance has stopped
/// @param parked the queue of parked messages, with prefix
/// @param otherNames names the queue might have instead, should it be missing
public record Subscription(
    String handler,
    String declaredBy,
    QueueSpec work,
    ExchangeSpec source,
    BindingSpec binding,
    boolean shared,
    boolean temporary,
    String parked,
    List<String> otherNames) {

  public Subscription {
    otherNames = List.copyOf(otherNames);
  }

  /// The name of its queue.
  public String queue() {
    return work.name();
  }

  /// The name of its exchange.
  public String exchange() {
    return source.name();
  }

  /// The pattern, with prefix, encoded.
  public String bindingKey() {
    return binding.key();
  }

  /// The queue of parked messages.
  QueueSpec parking() {
    return work.parking(parked);
  }

  /// The same handler with this queue and exchange.
  public Subscription with(QueueSpec queue, ExchangeSpec exchange) {
    return new Subscription(
        handler, declaredBy, queue, exchange, binding, shared, temporary, parked, otherNames);
  }
}
