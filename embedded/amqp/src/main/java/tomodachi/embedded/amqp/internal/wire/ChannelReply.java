package tomodachi.embedded.amqp.internal.wire;

/// A method of class channel, or of the old class access.
public sealed interface ChannelReply extends Reply {

  record OpenOk() implements ChannelReply {
    @Override
    public int id() {
      return Reply.id(20, 11);
    }

    @Override
    public void write(Encoder out) {
      out.longString("");
    }
  }

  record FlowOk(boolean active) implements ChannelReply {
    @Override
    public int id() {
      return Reply.id(20, 21);
    }

    @Override
    public void write(Encoder out) {
      out.bits(active);
    }
  }

  /// The channel is closed.
  ///
  /// @param cause the method that was refused, 0 where there is none
  record Close(ReplyCode code, String text, int cause) implements ChannelReply {
    @Override
    public int id() {
      return Reply.id(20, 40);
    }

    @Override
    public void write(Encoder out) {
      out.shortInt(code.number()).shortString(text).longInt(cause);
    }
  }

  record AccessOk() implements ChannelReply {
    @Override
    public int id() {
      return Reply.id(30, 11);
    }

    @Override
    public void write(Encoder out) {
      out.shortInt(1);
    }
  }
}
