package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.model.Queue;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// The arguments of a consumer that mean something.
final class ConsumerArguments {

  private static final String PRIORITY = "x-priority";
  private static final String CANCEL_ON_FAILOVER = "x-cancel-on-ha-failover";

  private ConsumerArguments() {}

  /// The priority, 0 unless it is given.
  ///
  /// @throws Refusal if an argument has a value it can't have
  static int priority(FieldTable arguments, String queue) throws Refusal {
    var failover = arguments.get(CANCEL_ON_FAILOVER);
    if (failover != null && !(failover instanceof FieldValue.Bool)) {
      throw invalid(
          CANCEL_ON_FAILOVER, queue, "{unacceptable_type,%s}".formatted(failover.typeName()));
    }
    return switch (arguments.get(PRIORITY)) {
      case null -> 0;
      case FieldValue.Whole number when number.isNumber() ->
          Math.clamp(number.value(), Integer.MIN_VALUE, Integer.MAX_VALUE);
      case FieldValue other ->
          throw invalid(
              PRIORITY, queue, "\"expected integer, got %s\"".formatted(other.typeName()));
    };
  }

  private static Refusal invalid(String argument, String queue, String why) {
    return Refusal.precondition(
        "invalid arg '%s' for %s: %s".formatted(argument, Queue.described(queue), why));
  }
}
