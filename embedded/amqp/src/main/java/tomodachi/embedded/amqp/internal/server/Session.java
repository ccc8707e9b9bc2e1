package tomodachi.embedded.amqp.internal.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.amqp.internal.model.VirtualHost;
import tomodachi.embedded.amqp.internal.wire.ChannelReply;
import tomodachi.embedded.amqp.internal.wire.ChannelRequest;
import tomodachi.embedded.amqp.internal.wire.Done;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.embedded.amqp.internal.wire.ReplyCode;
import tomodachi.embedded.amqp.internal.wire.Request;
import tomodachi.transport.Timeline;

/// What one connection has in the broker: channels and exclusive queues. Used with the broker's
/// lock held.
final class Session {

  private final Broker broker;
  private final Outbox outbox;
  private final Map<Integer, Channel> channels = new HashMap<>();
  private Client client = Client.UNKNOWN;
  private int channelMax;
  private boolean ended;

  Session(Broker broker, Outbox outbox) {
    this.broker = broker;
    this.outbox = outbox;
  }

  /// The client is who it says.
  void begin(Client known) {
    client = known;
  }

  /// How many channels there may be at one time.
  void limit(int channels) {
    channelMax = channels;
  }

  /// Does what a client asks of a channel.
  void perform(int number, Request request) throws Refusal {
    if (ended) {
      return;
    }
    var channel = channels.get(number);
    if (channel == null) {
      open(number, request);
    } else if (channel.isClosing()) {
      awaitCloseOk(channel, request);
    } else {
      channel.perform(request);
    }
  }

  /// Takes a message that came on a channel.
  void publish(int number, IncomingContent content) throws Refusal {
    var channel = channels.get(number);
    if (channel != null && !channel.isClosing()) {
      channel.publishing().publish(content);
    }
  }

  /// Closes a channel, and ignores what comes on it until the client knows.
  void close(int number, Refusal refusal, int cause) {
    var channel = channels.get(number);
    if (channel != null) {
      channel.end();
      channel.awaitCloseOk();
      channel.reply(new ChannelReply.Close(refusal.code(), refusal.text(), cause));
    }
  }

  /// Whether what comes on a channel is ignored.
  ///
  /// @throws Refusal if there is no such channel
  boolean ignores(int number) throws Refusal {
    var channel = channels.get(number);
    if (channel == null && !ended) {
      throw notOpen();
    }
    return channel == null || channel.isClosing();
  }

  void remove(Channel channel) {
    channels.remove(channel.number());
  }

  /// Gives up all channels and the exclusive queues. Does nothing the second time.
  void end() {
    ended = true;
    var all = List.copyOf(channels.values());
    channels.clear();
    all.forEach(Channel::endConsumers);
    all.forEach(Channel::putAllBack);
    host().queues().deleteOwnedBy(this);
  }

  /// The client has read enough to get messages again.
  void resume() {
    List.copyOf(channels.values()).forEach(channel -> channel.consuming().resumeAll());
  }

  VirtualHost host() {
    return broker.host();
  }

  Outbox outbox() {
    return outbox;
  }

  Client client() {
    return client;
  }

  /// What manual time waits for while the client has a message.
  Timeline.Hold hold() {
    return client.holdsTime() ? broker.timeline().hold() : Delivery.NO_HOLD;
  }

  private void open(int number, Request request) throws Refusal {
    if (!(request instanceof ChannelRequest.Open)) {
      throw notOpen();
    }
    if (channels.size() >= channelMax) {
      throw new Refusal(
          ReplyCode.NOT_ALLOWED,
          "number of channels opened (%d) has reached the negotiated channel_max (%d)"
              .formatted(channels.size(), channelMax));
    }
    var channel = new Channel(number, this);
    channels.put(number, channel);
    channel.reply(new ChannelReply.OpenOk());
  }

  private void awaitCloseOk(Channel channel, Request request) {
    switch (request) {
      case ChannelRequest.CloseOk _ -> remove(channel);
      case ChannelRequest.Close _ -> {
        remove(channel);
        channel.reply(Done.CHANNEL_CLOSED);
      }
      default -> {}
    }
  }

  private static Refusal notOpen() {
    return new Refusal(ReplyCode.CHANNEL_ERROR, "expected 'channel.open'");
  }
}
