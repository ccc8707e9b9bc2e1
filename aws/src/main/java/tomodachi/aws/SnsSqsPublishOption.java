package tomodachi.aws;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Envelope;

/// A departure from the defaults for one publish. Immutable.
public sealed interface SnsSqsPublishOption {

  /// A message attribute. A queue takes ten of them. A topic takes more, but SQS throws such a
  /// message away where the subscription delivers it raw.
  ///
  /// @param name letters, digits, `_`, `-` and `.`, up to 256
  /// @param value a text, number, truth value, `byte[]`, or a list of texts, numbers, truth values
  record Attribute(String name, Object value) implements SnsSqsPublishOption {}

  /// The message group of a FIFO topic or queue.
  record GroupId(String id) implements SnsSqsPublishOption {}

  /// By which a message that was sent before is recognised, for five minutes.
  record DeduplicationId(String id) implements SnsSqsPublishOption {}

  /// How long the message stays hidden in its queue.
  ///
  /// @param time up to 15 minutes; whole seconds count, also 0, whatever the queue's own delay is
  record Delay(Duration time) implements SnsSqsPublishOption {}

  /// The envelope; null: none.
  record With(@Nullable Envelope envelope) implements SnsSqsPublishOption {}

  /// What stands before the topic.
  record TopicPrefix(String prefix) implements SnsSqsPublishOption {}

  /// What stands before the queue's name.
  record QueueNamePrefix(String prefix) implements SnsSqsPublishOption {}

  /// An attribute of the topic, should it have to be made.
  record TopicAttribute(String name, String value) implements SnsSqsPublishOption {}

  /// A topic that exists gets the attributes too; with `aws_sns_sqs.topology` other than `create`
  /// it keeps those it has.
  record OverwriteTopicAttributes() implements SnsSqsPublishOption {}

  /// What stands around the payload in a queue; null: nothing, and there is no envelope either.
  record BodyFormat(@Nullable SqsBodyFormat format) implements SnsSqsPublishOption {}

  /// One more message attribute.
  static SnsSqsPublishOption attribute(String name, Object value) {
    return new Attribute(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /// A message group.
  static SnsSqsPublishOption groupId(String id) {
    return new GroupId(requireNonNull(id, "id"));
  }

  /// A deduplication id instead of a random one.
  static SnsSqsPublishOption deduplicationId(String id) {
    return new DeduplicationId(requireNonNull(id, "id"));
  }

  /// A delay, for standard queues only.
  static SnsSqsPublishOption delay(Duration time) {
    return new Delay(requireNonNull(time, "time"));
  }

  /// Another envelope than `messaging.envelope`.
  static SnsSqsPublishOption envelope(Envelope envelope) {
    return new With(requireNonNull(envelope, "envelope"));
  }

  /// The data itself is the payload.
  static SnsSqsPublishOption noEnvelope() {
    return new With(null);
  }

  /// Another prefix than `aws_sns_sqs.topic_prefix`.
  static SnsSqsPublishOption topicPrefix(String prefix) {
    return new TopicPrefix(requireNonNull(prefix, "prefix"));
  }

  /// Another prefix than `aws_sns_sqs.queue_name_prefix`.
  static SnsSqsPublishOption queueNamePrefix(String prefix) {
    return new QueueNamePrefix(requireNonNull(prefix, "prefix"));
  }

  /// An attribute for a topic that has to be made, such as `DisplayName`.
  static SnsSqsPublishOption topicAttribute(String name, String value) {
    return new TopicAttribute(requireNonNull(name, "name"), requireNonNull(value, "value"));
  }

  /// The topic attributes are set also where the topic exists.
  static SnsSqsPublishOption overwriteTopicAttributes() {
    return new OverwriteTopicAttributes();
  }

  /// Another form of the body in a queue.
  static SnsSqsPublishOption bodyFormat(SqsBodyFormat format) {
    return new BodyFormat(requireNonNull(format, "format"));
  }

  /// The data is the body, without envelope: for queues that others read.
  static SnsSqsPublishOption plainBody() {
    return new BodyFormat(null);
  }
}
