package tomodachi.embedded.amqp.internal.wire;

/// One frame that came from a client.
public final class Frame {

  private final Type type;
  private final int channel;
  private final byte[] payload;

  Frame(Type type, int channel, byte[] payload) {
    this.type = type;
    this.channel = channel;
    this.payload = payload;
  }

  public Type type() {
    return type;
  }

  /// The number of the channel; 0 is the connection itself.
  public int channel() {
    return channel;
  }

  /// What is in it. Not a copy.
  public byte[] payload() {
    return payload;
  }

  /// What a frame carries.
  public enum Type {
    METHOD(1),
    HEADER(2),
    BODY(3),
    HEARTBEAT(8);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    static Type of(int number) throws Refusal {
      for (var type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      throw new Refusal(ReplyCode.FRAME_ERROR, "unknown frame type %d".formatted(number));
    }
  }

  /// The method in it: class in the upper, method in the lower 16 bits.
  ///
  /// @throws Refusal if it is too short for one
  public int methodId() throws Refusal {
    return new Cursor(payload).signedInt();
  }

  /// What the client asks for.
  ///
  /// @throws Refusal if there is no such method, or its arguments aren't what they should be
  public Request request() throws Refusal {
    return Request.read(new Cursor(payload));
  }

  /// The header of a message.
  public ContentHeader header() throws Refusal {
    return ContentHeader.read(new Cursor(payload));
  }
}
