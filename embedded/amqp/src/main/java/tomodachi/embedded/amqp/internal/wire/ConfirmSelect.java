package tomodachi.embedded.amqp.internal.wire;

/// From here on each publish of the channel is confirmed.
public record ConfirmSelect(boolean noWait) implements Request {

  static ConfirmSelect read(int methodId, Cursor cursor) throws Refusal {
    if (methodId != 10) {
      throw Request.unknown();
    }
    return new ConfirmSelect(Request.bit(cursor.octet(), 0));
  }
}
