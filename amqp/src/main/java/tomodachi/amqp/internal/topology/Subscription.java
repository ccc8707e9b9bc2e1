package tomodachi.amqp.internal.topology;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a handler needs at the broker: its queue, what is bound to it, and where its parked
/// messages go.
///
/// @param handler the handler's name
/// @param declaredBy where it is declared, for messages to its author
/// @param queue the queue, with prefix
/// @param exchange the exchange its messages come from
/// @param bindingKey the pattern, with prefix, encoded
/// @param shared true: other instances consume from the same queue
/// @param temporary true: the queue is of no use once this instance has stopped
/// @param expiry how long a queue made now is kept without consumers; null: for ever
/// @param parked the queue of parked messages, with prefix
public record Subscription(
    String handler,
    String declaredBy,
    String queue,
    String exchange,
    String bindingKey,
    boolean shared,
    boolean temporary,
    @Nullable Duration expiry,
    String parked) {}
