package tomodachi.embedded.amqp.internal.wire;

/// A method of class basic.
public sealed interface BasicRequest extends Request {

  /// How many messages may be unsettled.
  ///
  /// @param prefetchSize in bytes, which nobody implements
  /// @param prefetchCount 0 is no limit
  record Qos(long prefetchSize, int prefetchCount, boolean global) implements BasicRequest {}

  record Consume(
      String queue,
      String consumerTag,
      boolean noAck,
      boolean exclusive,
      boolean noWait,
      FieldTable arguments)
      implements BasicRequest {}

  record Cancel(String consumerTag, boolean noWait) implements BasicRequest {}

  record CancelOk() implements BasicRequest {}

  record Publish(String exchange, String routingKey, boolean mandatory, boolean immediate)
      implements BasicRequest {

    /// Class and method, as in [Frame#methodId].
    public static final int ID = 60 << 16 | 40;
  }

  record Get(String queue, boolean noAck) implements BasicRequest {}

  record Ack(long deliveryTag, boolean multiple) implements BasicRequest {}

  record Reject(long deliveryTag, boolean requeue) implements BasicRequest {}

  record Nack(long deliveryTag, boolean multiple, boolean requeue) implements BasicRequest {}

  /// Every message that isn't settled comes back.
  ///
  /// @param answered whether a `recover-ok` follows
  record Recover(boolean requeue, boolean answered) implements BasicRequest {}

  static BasicRequest read(int methodId, Cursor cursor) throws Refusal {
    return switch (methodId) {
      case 10 -> new Qos(cursor.longInt(), cursor.shortInt(), bit(cursor));
      case 20 -> consume(cursor);
      case 30 -> new Cancel(cursor.shortString(), bit(cursor));
      case 31 -> new CancelOk();
      case 40 -> publish(cursor);
      case 70 -> get(cursor);
      case 80 -> new Ack(cursor.longLong(), bit(cursor));
      case 90 -> new Reject(cursor.longLong(), bit(cursor));
      case 100 -> new Recover(bit(cursor), false);
      case 110 -> new Recover(bit(cursor), true);
      case 120 -> nack(cursor);
      default -> throw Request.unknown();
    };
  }

  private static Consume consume(Cursor cursor) throws Refusal {
    cursor.shortInt();
    var queue = cursor.shortString();
    var tag = cursor.shortString();
    var bits = cursor.octet(); // the first one, no-local, means nothing to RabbitMQ
    return new Consume(
        queue,
        tag,
        Request.bit(bits, 1),
        Request.bit(bits, 2),
        Request.bit(bits, 3),
        cursor.table());
  }

  private static Publish publish(Cursor cursor) throws Refusal {
    cursor.shortInt();
    var exchange = cursor.shortString();
    var routingKey = cursor.shortString();
    var bits = cursor.octet();
    return new Publish(exchange, routingKey, Request.bit(bits, 0), Request.bit(bits, 1));
  }

  private static Get get(Cursor cursor) throws Refusal {
    cursor.shortInt();
    return new Get(cursor.shortString(), bit(cursor));
  }

  private static Nack nack(Cursor cursor) throws Refusal {
    var tag = cursor.longLong();
    var bits = cursor.octet();
    return new Nack(tag, Request.bit(bits, 0), Request.bit(bits, 1));
  }

  private static boolean bit(Cursor cursor) throws Refusal {
    return Request.bit(cursor.octet(), 0);
  }
}
