package tomodachi.embedded.aws.internal.sns;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.QueueDoor;

/// Brings messages to all queues that want them.
///
/// @param door where queues are
/// @param memory in which they keep messages
record Fanout(QueueDoor door, Memory memory) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.embedded.aws");

  /// How many attributes a message in a queue can have.
  private static final int MOST_ATTRIBUTES = 10;

  /// What a message in a queue takes beside itself, be it in an envelope or with attributes, and
  /// some room to spare.
  private static final long EXTRA = 3 * 1024;

  /// True if the queues that want a message have room for it. That is guessed, on the safe side:
  /// only a message whose envelope has to escape most of it can still find none.
  boolean hasRoom(Topic topic, Publication publication) {
    var copy = EXTRA + 2L * publication.size();
    return memory.hasRoom(topic.subscriptions().size() * copy)
        || memory.hasRoom(count(topic, publication) * copy);
  }

  private static long count(Topic topic, Publication publication) {
    return topic.subscriptions().stream()
        .filter(subscription -> wants(subscription, publication))
        .count();
  }

  /// Brings a message to the queues that are subscribed to its topic.
  void deliver(Topic topic, Published published) {
    for (var subscription : topic.subscriptions()) {
      if (wants(subscription, published.publication())) {
        deliver(subscription, published);
      }
    }
  }

  private static boolean wants(Subscription subscription, Publication publication) {
    return subscription.attributes().accept(publication.attributes(), publication.text());
  }

  private void deliver(Subscription subscription, Published published) {
    if (!put(subscription.queue(), subscription, published)
        && !redrive(subscription, published)
        && subscription.beginReport()) {
      report(subscription);
    }
  }

  private boolean redrive(Subscription subscription, Published published) {
    return subscription
        .attributes()
        .deadLetterQueue()
        .filter(queue -> put(queue, subscription, published))
        .isPresent();
  }

  private boolean put(Arn queue, Subscription subscription, Published published) {
    var letter = letter(queue, subscription, published);
    return letter.attributes().size() <= MOST_ATTRIBUTES
        && door.put(queue, letter) == QueueDoor.Result.TAKEN;
  }

  private static QueueDoor.Letter letter(
      Arn queue, Subscription subscription, Published published) {
    var publication = published.publication();
    var order = order(queue, published);
    return subscription.attributes().isRaw()
        ? new QueueDoor.Letter(
            publication.text(), publication.attributes(), order.groupId(), order.deduplicationId())
        : new QueueDoor.Letter(
            Notification.of(published, subscription.arn()),
            Map.of(),
            order.groupId(),
            order.deduplicationId());
  }

  /// A FIFO topic's groups mean nothing to a standard queue; those of a standard topic do.
  private static Order order(Arn queue, Published published) {
    return published.isFifo() && !TopicName.isFifo(queue.resource())
        ? new Order(null, null)
        : published.publication().order();
  }

  private static void report(Subscription subscription) {
    LOG.atWarn()
        .addKeyValue("topic", subscription.topic())
        .addKeyValue("queue", subscription.queue())
        .log(
            "a message can't be delivered from a topic to a queue, which is missing or refuses it,"
                + " and is lost; further ones of this subscription aren't logged");
  }
}
