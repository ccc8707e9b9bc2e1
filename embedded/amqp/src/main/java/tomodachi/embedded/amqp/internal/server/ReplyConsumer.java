package tomodachi.embedded.amqp.internal.server;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.model.DirectReplies;
import tomodachi.embedded.amqp.internal.model.Message;
import tomodachi.embedded.amqp.internal.wire.BasicReply;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Property;
import tomodachi.embedded.amqp.internal.wire.Refusal;

/// A channel's consumer of `amq.rabbitmq.reply-to`: replies come to it without a queue, and are
/// lost once it is gone.
final class ReplyConsumer implements DirectReplies.Requester {

  private record Registration(String consumerTag, String routingKey) {}

  private final Channel channel;
  private @Nullable Registration registration;

  ReplyConsumer(Channel channel) {
    this.channel = channel;
  }

  /// @throws Refusal if there is one, or the client wants to acknowledge
  void begin(BasicRequest.Consume request, String consumerTag) throws Refusal {
    if (!request.noAck()) {
      throw Refusal.precondition("reply consumer cannot acknowledge");
    }
    if (registration != null) {
      throw Refusal.precondition("reply consumer already set");
    }
    registration = new Registration(consumerTag, channel.host().replies().add(this));
    channel.reply(new BasicReply.ConsumeOk(consumerTag), request.noWait());
  }

  void cancel(String consumerTag) {
    if (registration != null && registration.consumerTag.equals(consumerTag)) {
      end();
    }
  }

  void end() {
    if (registration != null) {
      channel.host().replies().remove(registration.routingKey);
      registration = null;
    }
  }

  /// The properties of a request, with the address replies really go to.
  ///
  /// @throws Refusal if the client wants replies and doesn't consume them
  Properties addressed(Properties properties) throws Refusal {
    if (!DirectReplies.NAME.equals(properties.text(Property.REPLY_TO))) {
      return properties;
    }
    if (registration == null) {
      throw Refusal.precondition("fast reply consumer does not exist");
    }
    return properties.withText(Property.REPLY_TO, registration.routingKey);
  }

  @Override
  public void reply(Message message) {
    if (registration != null) {
      channel.send(
          new Outgoing.Content(
              channel.number(),
              new BasicReply.Deliver(
                  registration.consumerTag,
                  channel.consuming().nextTag(),
                  false,
                  message.exchange(),
                  message.routingKey()),
              message.properties(),
              message.body()));
    }
  }
}
