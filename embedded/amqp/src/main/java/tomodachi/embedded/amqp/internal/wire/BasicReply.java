package tomodachi.embedded.amqp.internal.wire;

/// A method of class basic.
public sealed interface BasicReply extends Reply {

  record ConsumeOk(String consumerTag) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 21);
    }

    @Override
    public void write(Encoder out) {
      out.shortString(consumerTag);
    }
  }

  record CancelOk(String consumerTag) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 31);
    }

    @Override
    public void write(Encoder out) {
      out.shortString(consumerTag);
    }
  }

  /// The broker's word that a consumer is no more; no answer is expected.
  record Cancel(String consumerTag) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 30);
    }

    @Override
    public void write(Encoder out) {
      out.shortString(consumerTag).bits(true);
    }
  }

  record Return(ReplyCode code, String exchange, String routingKey) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 50);
    }

    @Override
    public void write(Encoder out) {
      out.shortInt(code.number())
          .shortString(code.name())
          .shortString(exchange)
          .shortString(routingKey);
    }
  }

  record Deliver(
      String consumerTag, long deliveryTag, boolean redelivered, String exchange, String routingKey)
      implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 60);
    }

    @Override
    public void write(Encoder out) {
      out.shortString(consumerTag)
          .longLong(deliveryTag)
          .bits(redelivered)
          .shortString(exchange)
          .shortString(routingKey);
    }
  }

  /// The message that was asked for.
  ///
  /// @param messages how many remain in the queue
  record GetOk(
      long deliveryTag, boolean redelivered, String exchange, String routingKey, long messages)
      implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 71);
    }

    @Override
    public void write(Encoder out) {
      out.longLong(deliveryTag)
          .bits(redelivered)
          .shortString(exchange)
          .shortString(routingKey)
          .longInt(messages);
    }
  }

  record GetEmpty() implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 72);
    }

    @Override
    public void write(Encoder out) {
      out.shortString("");
    }
  }

  record Ack(long deliveryTag, boolean multiple) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 80);
    }

    @Override
    public void write(Encoder out) {
      out.longLong(deliveryTag).bits(multiple);
    }
  }

  record Nack(long deliveryTag) implements BasicReply {
    @Override
    public int id() {
      return Reply.id(60, 120);
    }

    @Override
    public void write(Encoder out) {
      out.longLong(deliveryTag).bits(false, false);
    }
  }
}
