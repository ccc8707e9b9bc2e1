package tomodachi.embedded.amqp.internal.wire;

/// A method of class connection.
public sealed interface ConnectionReply extends Reply {

  record Start(FieldTable serverProperties, String mechanisms) implements ConnectionReply {
    @Override
    public int id() {
      return Reply.id(10, 10);
    }

    @Override
    public void write(Encoder out) {
      out.octet(0).octet(9).table(serverProperties).longString(mechanisms).longString("en_US");
    }
  }

  /// What the broker proposes.
  ///
  /// @param heartbeat in seconds
  record Tune(int channelMax, int frameMax, int heartbeat) implements ConnectionReply {
    @Override
    public int id() {
      return Reply.id(10, 30);
    }

    @Override
    public void write(Encoder out) {
      out.shortInt(channelMax).longInt(frameMax).shortInt(heartbeat);
    }
  }

  record OpenOk() implements ConnectionReply {
    @Override
    public int id() {
      return Reply.id(10, 41);
    }

    @Override
    public void write(Encoder out) {
      out.shortString("");
    }
  }

  /// The connection is closed.
  ///
  /// @param cause the method that was refused, 0 where there is none
  record Close(ReplyCode code, String text, int cause) implements ConnectionReply {
    @Override
    public int id() {
      return Reply.id(10, 50);
    }

    @Override
    public void write(Encoder out) {
      out.shortInt(code.number()).shortString(text).longInt(cause);
    }
  }
}
