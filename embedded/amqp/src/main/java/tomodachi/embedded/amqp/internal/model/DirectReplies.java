package tomodachi.embedded.amqp.internal.model;

import java.util.HashMap;
import java.util.Map;

/// Who waits for replies that go past all queues: the routing keys that `amq.rabbitmq.reply-to`
/// stood for, and where each leads.
public final class DirectReplies {

  /// The name requesters use.
  public static final String NAME = "amq.rabbitmq.reply-to";

  private static final String PREFIX = NAME + ".";

  /// Where a reply goes.
  public interface Requester {
    /// Takes a reply. Called with the broker's lock held.
    void reply(Message message);
  }

  private final Map<String, Requester> requesters = new HashMap<>();
  private final Names names;

  DirectReplies(Names names) {
    this.names = names;
  }

  /// Whether a routing key of the default exchange is one of these.
  public static boolean isReply(String routingKey) {
    return routingKey.startsWith(PREFIX);
  }

  /// Takes one more.
  ///
  /// @return the routing key that leads to it
  public String add(Requester requester) {
    var routingKey = names.generate(PREFIX);
    requesters.put(routingKey, requester);
    return routingKey;
  }

  public void remove(String routingKey) {
    requesters.remove(routingKey);
  }

  /// Whether somebody waits there.
  public boolean contains(String routingKey) {
    return requesters.containsKey(routingKey);
  }

  /// Gives a message to whoever waits for it, if anybody does.
  void send(Message message) {
    var requester = requesters.get(message.routingKey());
    if (requester != null) {
      requester.reply(message);
    }
  }
}
