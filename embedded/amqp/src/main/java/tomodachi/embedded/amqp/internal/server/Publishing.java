package tomodachi.embedded.amqp.internal.server;

import tomodachi.embedded.amqp.internal.model.Exchange;
import tomodachi.embedded.amqp.internal.model.Message;
import tomodachi.embedded.amqp.internal.model.PublishOutcome;
import tomodachi.embedded.amqp.internal.wire.BasicReply;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.ConfirmSelect;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Properties;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;

/// What a channel does about messages that come from its client.
final class Publishing {

  private final Channel channel;
  private boolean confirming;
  private long lastTag;

  Publishing(Channel channel) {
    this.channel = channel;
  }

  void confirm(ConfirmSelect request) {
    confirming = true;
    channel.reply(Done.CONFIRM_SELECTED, request.noWait());
  }

  /// Takes a message that has come in whole, or was skipped because there was no room.
  ///
  /// @throws Refusal if it isn't one
  void publish(IncomingContent content) throws Refusal {
    var request = content.publish();
    if (request.immediate()) {
      throw Refusal.notImplemented("immediate=true");
    }
    var exchange = exchange(request.exchange());
    var properties = content.header().properties();
    PublishedProperties.check(properties);
    if (content.isSkipped()) {
      refuse();
    } else {
      settle(send(exchange, request, properties, content.body()));
    }
  }

  private PublishOutcome send(
      Exchange exchange, BasicRequest.Publish request, Properties properties, byte[] body)
      throws Refusal {
    var message =
        Message.published(
            exchange.name(),
            request.routingKey(),
            channel.consuming().replies().addressed(properties),
            body);
    var outcome = channel.host().publish(exchange, message);
    if (outcome == PublishOutcome.UNROUTABLE && request.mandatory()) {
      giveBack(message);
    }
    return outcome;
  }

  private void settle(PublishOutcome outcome) {
    if (!confirming) {
      return;
    }
    lastTag++;
    if (outcome == PublishOutcome.REJECTED) {
      channel.reply(new BasicReply.Nack(lastTag));
    } else {
      channel.session().outbox().confirm(channel.number(), lastTag);
    }
  }

  private void refuse() throws Refusal {
    if (!confirming) {
      throw new Refusal(
          ReplyCode.RESOURCE_ERROR,
          "the embedded broker holds as many bytes of messages as it may: %d"
              .formatted(channel.host().memory().limit()));
    }
    channel.reply(new BasicReply.Nack(++lastTag));
  }

  private void giveBack(Message message) {
    channel.send(
        new Outgoing.Content(
            channel.number(),
            new BasicReply.Return(ReplyCode.NO_ROUTE, message.exchange(), message.routingKey()),
            message.properties(),
            message.body()));
  }

  private Exchange exchange(String name) throws Refusal {
    var exchange = channel.host().exchanges().find(name);
    if (exchange.traits().internal()) {
      throw Refusal.access("cannot publish to internal " + Exchange.described(name));
    }
    return exchange;
  }
}
