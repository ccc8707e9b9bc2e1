package tomodachi.embedded.amqp.internal.model;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;

/// The arguments of a queue as it goes by them.
///
/// @param messageTtl milliseconds; [#UNSET] for none, as with the other numbers
/// @param expires milliseconds without use after which the queue goes
/// @param maxLength messages that are ready
/// @param maxBytes bytes of their bodies
/// @param maxPriority 0 for a queue without priorities
/// @param deadLetterExchange null if there are no dead letters
/// @param deadLetterRoutingKey null if they keep theirs
record QueueSettings(
    boolean quorum,
    long messageTtl,
    long expires,
    long maxLength,
    long maxBytes,
    Overflow overflow,
    int maxPriority,
    boolean singleActiveConsumer,
    @Nullable String deadLetterExchange,
    @Nullable String deadLetterRoutingKey,
    long deliveryLimit) {

  static final long UNSET = Long.MAX_VALUE;

  /// @param arguments as [QueueArguments#check] let them pass
  static QueueSettings of(FieldTable arguments) {
    var overflow = text(arguments, QueueArguments.OVERFLOW);
    return new QueueSettings(
        QueueArguments.isQuorum(arguments),
        number(arguments, QueueArguments.MESSAGE_TTL),
        number(arguments, QueueArguments.EXPIRES),
        number(arguments, QueueArguments.MAX_LENGTH),
        number(arguments, QueueArguments.MAX_LENGTH_BYTES),
        overflow == null ? Overflow.DROP_HEAD : Overflow.named(overflow),
        maxPriority(arguments),
        arguments.get(QueueArguments.SINGLE_ACTIVE_CONSUMER) instanceof FieldValue.Bool(var is)
            && is,
        text(arguments, QueueArguments.DEAD_LETTER_EXCHANGE),
        text(arguments, QueueArguments.DEAD_LETTER_ROUTING_KEY),
        number(arguments, QueueArguments.DELIVERY_LIMIT));
  }

  private static int maxPriority(FieldTable arguments) {
    var number = number(arguments, QueueArguments.MAX_PRIORITY);
    return number == UNSET ? 0 : (int) number;
  }

  private static long number(FieldTable arguments, String name) {
    return arguments.get(name) instanceof FieldValue.Whole(_, var value) && value >= 0
        ? value
        : UNSET;
  }

  private static @Nullable String text(FieldTable arguments, String name) {
    return arguments.get(name) instanceof FieldValue.Octets(_, var value) ? value : null;
  }
}
