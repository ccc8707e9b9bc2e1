package tomodachi.embedded.aws.internal.sqs;

import java.util.EnumMap;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;

/// A queue: its attributes, its tags and its messages.
final class Queue {

  private static final long PURGE_PAUSE = 60_000;
  private static final int SECOND = 1_000;

  private final Arn arn;
  private final MessageStore messages;
  private final QueueTags tags;
  private final long created;
  private QueueAttributes attributes;
  private QueueSettings settings;
  private long modified;
  private long nextPurge;

  /// @param created when, in milliseconds since 1970
  Queue(Arn arn, QueueAttributes attributes, MessageStore messages, long created) {
    this.arn = arn;
    this.attributes = attributes;
    this.messages = messages;
    this.created = created;
    settings = attributes.settings();
    tags = new QueueTags(arn.resource());
    modified = created;
  }

  Arn arn() {
    return arn;
  }

  String name() {
    return arn.resource();
  }

  QueueAttributes attributes() {
    return attributes;
  }

  QueueSettings settings() {
    return settings;
  }

  MessageStore messages() {
    return messages;
  }

  QueueTags tags() {
    return tags;
  }

  /// True if messages that were received too often go to a queue.
  boolean isSourceOf(Arn deadLetterQueue) {
    return settings
        .redrive()
        .filter(redrive -> redrive.deadLetterQueue().equals(deadLetterQueue))
        .isPresent();
  }

  /// Changes the attributes. Messages that are there keep their delays.
  void change(QueueAttributes changed, long now) {
    attributes = changed;
    settings = changed.settings();
    modified = now;
    messages.change(settings);
  }

  /// Forgets all messages.
  ///
  /// @throws ApiError `PurgeQueueInProgress` less than 60 s after it did so
  void purge(long now) throws ApiError {
    if (now < nextPurge) {
      throw SqsErrors.purgeQueueInProgress(name());
    }
    nextPurge = now + PURGE_PAUSE;
    messages.purge();
  }

  /// All attributes, set and computed.
  Map<QueueAttribute, String> describe() {
    var all = new EnumMap<>(attributes.shown());
    all.put(QueueAttribute.QUEUE_ARN, arn.toString());
    all.put(QueueAttribute.CREATED_TIMESTAMP, Long.toString(created / SECOND));
    all.put(QueueAttribute.LAST_MODIFIED_TIMESTAMP, Long.toString(modified / SECOND));
    all.put(QueueAttribute.APPROXIMATE_NUMBER_OF_MESSAGES, count(messages.visible()));
    all.put(QueueAttribute.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, count(messages.inFlight()));
    all.put(QueueAttribute.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, count(messages.delayed()));
    return all;
  }

  private static String count(int messages) {
    return Integer.toString(messages);
  }
}
