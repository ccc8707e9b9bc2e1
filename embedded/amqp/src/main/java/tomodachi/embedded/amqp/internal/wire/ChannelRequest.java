package tomodachi.embedded.amqp.internal.wire;

/// A method of class channel.
public sealed interface ChannelRequest extends Request {

  record Open() implements ChannelRequest {}

  record Flow(boolean active) implements ChannelRequest {}

  record FlowOk() implements ChannelRequest {}

  record Close() implements ChannelRequest {}

  record CloseOk() implements ChannelRequest {}

  static ChannelRequest read(int methodId, Cursor cursor) throws Refusal {
    return switch (methodId) {
      case 10 -> new Open();
      case 20 -> new Flow(Request.bit(cursor.octet(), 0));
      case 21 -> new FlowOk();
      case 40 -> new Close();
      case 41 -> new CloseOk();
      default -> throw Request.unknown();
    };
  }
}
