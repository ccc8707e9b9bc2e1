package tomodachi.embedded.amqp.internal.wire;

/// A method of class exchange.
public sealed interface ExchangeRequest extends Request {

  record Declare(
      String exchange,
      String type,
      boolean passive,
      boolean durable,
      boolean autoDelete,
      boolean internal,
      boolean noWait,
      FieldTable arguments)
      implements ExchangeRequest {}

  record Delete(String exchange, boolean ifUnused, boolean noWait) implements ExchangeRequest {}

  record Bind(
      String destination, String source, String routingKey, boolean noWait, FieldTable arguments)
      implements ExchangeRequest {}

  record Unbind(
      String destination, String source, String routingKey, boolean noWait, FieldTable arguments)
      implements ExchangeRequest {}

  static ExchangeRequest read(int methodId, Cursor cursor) throws Refusal {
    cursor.shortInt(); // the ticket of an older protocol
    return switch (methodId) {
      case 10 -> declare(cursor);
      case 20 -> delete(cursor);
      case 30 -> bind(cursor);
      case 40 -> unbind(cursor);
      default -> throw Request.unknown();
    };
  }

  private static Declare declare(Cursor cursor) throws Refusal {
    var exchange = cursor.shortString();
    var type = cursor.shortString();
    var bits = cursor.octet();
    return new Declare(
        exchange,
        type,
        Request.bit(bits, 0),
        Request.bit(bits, 1),
        Request.bit(bits, 2),
        Request.bit(bits, 3),
        Request.bit(bits, 4),
        cursor.table());
  }

  private static Delete delete(Cursor cursor) throws Refusal {
    var exchange = cursor.shortString();
    var bits = cursor.octet();
    return new Delete(exchange, Request.bit(bits, 0), Request.bit(bits, 1));
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
        cursor.shortString(),
        cursor.shortString(),
        cursor.shortString(),
        Request.bit(cursor.octet(), 0),
        cursor.table());
  }
}
