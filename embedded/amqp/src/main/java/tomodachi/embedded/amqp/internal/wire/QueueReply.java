package tomodachi.embedded.amqp.internal.wire;

/// A method of class queue.
public sealed interface QueueReply extends Reply {

  record DeclareOk(String queue, long messages, long consumers) implements QueueReply {
    @Override
    public int id() {
      return Reply.id(50, 11);
    }

    @Override
    public void write(Encoder out) {
      out.shortString(queue).longInt(messages).longInt(consumers);
    }
  }

  record PurgeOk(long messages) implements QueueReply {
    @Override
    public int id() {
      return Reply.id(50, 31);
    }

    @Override
    public void write(Encoder out) {
      out.longInt(messages);
    }
  }

  record DeleteOk(long messages) implements QueueReply {
    @Override
    public int id() {
      return Reply.id(50, 41);
    }

    @Override
    public void write(Encoder out) {
      out.longInt(messages);
    }
  }
}
