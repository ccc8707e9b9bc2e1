package tomodachi.aws.internal.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.internal.names.QueueArn;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.messaging.transport.QueueState;
import tomodachi.transport.JsonCodec;

/// A queue that exists.
///
/// @param name as a person would give it: its name, or its ARN where it isn't ours
record SqsQueue(String name, String url, Map<QueueAttributeName, String> attributes) {

  /// How many messages are in it, those included that are hidden.
  long messages() {
    return Stream.of(
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED)
        .mapToLong(count -> Long.parseLong(attributes.getOrDefault(count, "0")))
        .sum();
  }

  /// The same, for people; null when there is no queue.
  static QueueState.@Nullable Counts counts(@Nullable SqsQueue queue) {
    return queue == null ? null : new QueueState.Counts(queue.messages(), null);
  }

  Optional<QueueArn> arn() {
    return QueueArn.parse(attributes.getOrDefault(QueueAttributeName.QUEUE_ARN, ""));
  }

  boolean fifo() {
    return url.endsWith(TopicNames.FIFO);
  }

  /// The queue to which SQS moves what was received too often: its name if it is at the same place,
  /// else its ARN.
  Optional<String> deadLetters() {
    return redrive("deadLetterTargetArn").map(this::near);
  }

  /// After how many receives; empty when SQS moves nothing.
  String maxReceives() {
    return redrive("maxReceiveCount").orElse("");
  }

  private static boolean isNear(QueueArn own, QueueArn other) {
    return new QueueArn(own.partition(), own.region(), own.account(), other.name()).equals(other);
  }

  /// Another queue as a person would name it who speaks of this one.
  String near(String other) {
    return QueueArn.parse(other)
        .filter(parsed -> arn().filter(own -> isNear(own, parsed)).isPresent())
        .map(QueueArn::name)
        .orElse(other);
  }

  /// True when a name or an ARN is this queue's.
  boolean isNamed(String nameOrArn) {
    return arn()
        .map(own -> own.name().equals(nameOrArn) || own.toString().equals(nameOrArn))
        .orElse(true);
  }

  private Optional<String> redrive(String member) {
    var policy = attributes.getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
    return !policy.isBlank()
            && JsonCodec.standard().read(policy.getBytes(UTF_8), Map.class) instanceof Map<?, ?> map
        ? Optional.ofNullable(map.get(member)).map(Object::toString)
        : Optional.empty();
  }
}
