package tomodachi.embedded.amqp.internal.server;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.model.VirtualHost;
import tomodachi.embedded.amqp.internal.wire.AccessRequest;
import tomodachi.embedded.amqp.internal.wire.BasicRequest;
import tomodachi.embedded.amqp.internal.wire.ChannelReply;
import tomodachi.embedded.amqp.internal.wire.ChannelRequest;
import tomodachi.embedded.amqp.internal.wire.ConfirmSelect;
import tomodachi.embedded.amqp.internal.wire.ConnectionRequest;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.ExchangeRequest;
import tomodachi.embedded.amqp.internal.wire.QueueRequest;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.Reply;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;
import tomodachi.embedded.amqp.internal.wire.Request;
import tomodachi.embedded.amqp.internal.wire.TxRequest;

/// A channel: gives each request to what knows about it. Used with the broker's lock held.
final class Channel {

  private final int number;
  private final Session session;
  private final Exchanging exchanging;
  private final Queueing queueing;
  private final Consuming consuming;
  private final Settling settling;
  private final Publishing publishing;
  private @Nullable String lastQueue;
  private boolean closing;

  Channel(int number, Session session) {
    this.number = number;
    this.session = session;
    exchanging = new Exchanging(this);
    queueing = new Queueing(this);
    consuming = new Consuming(this);
    settling = new Settling(this);
    publishing = new Publishing(this);
  }

  /// @throws Refusal if it can't be done
  void perform(Request request) throws Refusal {
    switch (request) {
      case BasicRequest basic -> perform(basic);
      case QueueRequest queue -> queueing.perform(queue);
      case ExchangeRequest exchange -> exchanging.perform(exchange);
      case ChannelRequest channel -> perform(channel);
      case ConfirmSelect select -> publishing.confirm(select);
      case AccessRequest.REQUEST -> reply(new ChannelReply.AccessOk());
      case TxRequest _ -> throw Refusal.notImplemented("transactions, use publisher confirms");
      case ConnectionRequest _ -> throw Request.unknown();
    }
  }

  /// Gives up everything it has.
  void end() {
    endConsumers();
    putAllBack();
  }

  /// Gets no more messages.
  void endConsumers() {
    consuming.end();
  }

  /// Gives up the messages that aren't settled. It has no consumers any more, which would get them.
  void putAllBack() {
    settling.putAllBack();
  }

  /// It was closed by the broker, and the client has to say that it knows.
  void awaitCloseOk() {
    closing = true;
  }

  boolean isClosing() {
    return closing;
  }

  int number() {
    return number;
  }

  VirtualHost host() {
    return session.host();
  }

  Session session() {
    return session;
  }

  Consuming consuming() {
    return consuming;
  }

  Settling settling() {
    return settling;
  }

  Publishing publishing() {
    return publishing;
  }

  void reply(Reply reply) {
    send(new Outgoing.Method(number, reply));
  }

  /// @param noWait whether the client wants no answer
  void reply(Reply reply, boolean noWait) {
    if (!noWait) {
      reply(reply);
    }
  }

  void send(Outgoing outgoing) {
    session.outbox().add(outgoing);
  }

  void remember(String queue) {
    lastQueue = queue;
  }

  /// The name of a queue, of the last declared one if `name` is empty.
  ///
  /// @throws Refusal if it is and there is none
  String queueName(String name) throws Refusal {
    if (!name.isEmpty()) {
      return name;
    }
    if (lastQueue == null) {
      throw new Refusal(ReplyCode.NOT_FOUND, "no previously declared queue");
    }
    return lastQueue;
  }

  private void perform(BasicRequest request) throws Refusal {
    switch (request) {
      case BasicRequest.Ack ack -> settling.acknowledge(ack);
      case BasicRequest.Nack nack -> settling.refuse(nack);
      case BasicRequest.Reject reject -> settling.refuse(reject);
      case BasicRequest.Recover recover -> settling.recover(recover);
      case BasicRequest.Get get -> consuming.get(get);
      case BasicRequest.Consume consume -> consuming.consume(consume);
      case BasicRequest.Cancel cancel -> consuming.cancel(cancel);
      case BasicRequest.Qos qos -> consuming.limit(qos);
      case BasicRequest.CancelOk _ -> {}
      case BasicRequest.Publish _ -> throw new IllegalStateException("without its message");
    }
  }

  private void perform(ChannelRequest request) throws Refusal {
    switch (request) {
      case ChannelRequest.Open _ ->
          throw new Refusal(ReplyCode.CHANNEL_ERROR, "second 'channel.open' seen");
      case ChannelRequest.Flow(var active) -> flow(active);
      case ChannelRequest.FlowOk _, ChannelRequest.CloseOk _ -> {}
      case ChannelRequest.Close _ -> {
        end();
        session.remove(this);
        reply(Done.CHANNEL_CLOSED);
      }
    }
  }

  private void flow(boolean active) throws Refusal {
    if (!active) {
      throw Refusal.notImplemented("active=false");
    }
    reply(new ChannelReply.FlowOk(true));
  }
}
