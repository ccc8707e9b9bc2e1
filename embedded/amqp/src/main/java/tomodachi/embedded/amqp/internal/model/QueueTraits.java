package tomodachi.embedded.amqp.internal.model;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.FieldValue;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// What a queue was declared as.
///
/// @param durable false for every exclusive queue, whatever was asked for
/// @param owner the connection it is exclusive to; null if it isn't exclusive
/// @param autoDelete whether it goes with its last consumer
public record QueueTraits(
    boolean durable, @Nullable Object owner, boolean autoDelete, FieldTable arguments) {

  private static final FieldValue CLASSIC = FieldValue.Octets.text("classic");

  public QueueTraits {
    durable &= owner == null;
  }

  /// Whether a connection may do anything with the queue.
  boolean mayBeUsedBy(Object user) {
    return owner == null || owner.equals(user);
  }

  /// @throws Refusal if a queue can't be that
  void check(String queue) throws Refusal {
    QueueArguments.check(queue, arguments);
    if (QueueArguments.isQuorum(arguments)) {
      checkQuorum(queue);
    }
  }

  private void checkQuorum(String queue) throws Refusal {
    refuse(autoDelete, "auto-delete", queue);
    refuse(owner != null, "exclusive-owner", queue);
    refuse(!durable, "non-durable", queue);
  }

  /// @throws Refusal if `declared` isn't the same
  void checkSame(String queue, QueueTraits declared) throws Refusal {
    var same = new Equivalence(Queue.described(queue));
    same.check("durable", declared.durable, durable);
    same.check("auto_delete", declared.autoDelete, autoDelete);
    same.check(
        QueueArguments.compared(),
        withType(declared.arguments, arguments),
        withType(arguments, declared.arguments));
  }

  /// A queue is a classic one also if it doesn't say so; that matters where the other one does.
  private static FieldTable withType(FieldTable arguments, FieldTable other) {
    var type = other.get(QueueArguments.QUEUE_TYPE);
    return arguments.get(QueueArguments.QUEUE_TYPE) == null && type != null && type.matches(CLASSIC)
        ? arguments.with(QueueArguments.QUEUE_TYPE, CLASSIC)
        : arguments;
  }

  private static void refuse(boolean wrong, String property, String queue) throws Refusal {
    if (wrong) {
      throw Refusal.precondition(
          "invalid property '%s' for %s".formatted(property, Queue.described(queue)));
    }
  }
}
