package tomodachi.embedded.amqp.internal.wire;

/// A method of class queue. An empty queue name mostly means the queue the channel declared last.
public sealed interface QueueRequest extends Request {

  record Declare(
      String queue,
      boolean passive,
      boolean durable,
      boolean exclusive,
      boolean autoDelete,
      boolean noWait,
      FieldTable arguments)
      implements QueueRequest {}

  record Bind(
      String queue, String exchange, String routingKey, boolean noWait, FieldTable arguments)
      implements QueueRequest {}

  record Unbind(String queue, String exchange, String routingKey, FieldTable arguments)
      implements QueueRequest {}

  record Purge(String queue, boolean noWait) implements QueueRequest {}

  record Delete(String queue, boolean ifUnused, boolean ifEmpty, boolean noWait)
      implements QueueRequest {}

  static QueueRequest read(int methodId, Cursor cursor) throws Refusal {
    cursor.shortInt(); // the ticket of an older protocol
    return switch (methodId) {
      case 10 -> declare(cursor);
      case 20 -> bind(cursor);
      case 30 -> new Purge(cursor.shortString(), Request.bit(cursor.octet(), 0));
      case 40 -> delete(cursor);
      case 50 -> unbind(cursor);
      default -> throw Request.unknown();
    };
  }

  private static Declare declare(Cursor cursor) throws Refusal {
    var queue = cursor.shortString();
    var bits = cursor.octet();
    return new Declare(
        queue,
        Request.bit(bits, 0),
        Request.bit(bits, 1),
        Request.bit(bits, 2),
        Request.bit(bits, 3),
        Request.bit(bits, 4),
        cursor.table());
  }

  private static Bind bind(Cursor cursor) throws Refusal {
    return new Bind(
        cursor.shortString(),
        cursor.shortString(),
        cursor.shortString(),
        Request.bit(cursor.octet(), 0),
        cursor.table());
  }

  private static Unbind unbind(Cursor cursor) throws Refusal {
    return new Unbind(
        cursor.shortString(), cursor.shortString(), cursor.shortString(), cursor.table());
  }

  private static Delete delete(Cursor cursor) throws Refusal {
    var queue = cursor.shortString();
    var bits = cursor.octet();
    return new Delete(queue, Request.bit(bits, 0), Request.bit(bits, 1), Request.bit(bits, 2));
  }
}
