package tomodachi.aws.internal.describe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.internal.topology.QueueWish;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.TopicWish;
import tomodachi.messaging.transport.CloudPermission;
import tomodachi.messaging.transport.TerraformBlock;
import tomodachi.messaging.transport.WorkQueue;

/// What a service needs of AWS.
///
/// @param subscriptions of its handlers
/// @param publishes whether it asks for a publisher
public record Needs(List<Subscription> subscriptions, AwsSnsSqsOptions options, boolean publishes) {

  public Needs {
    subscriptions = List.copyOf(subscriptions);
  }

  /// What it must be allowed to do.
  ///
  /// @param account 12 digits; `*` for any
  public List<CloudPermission> permissions(String account) {
    return new Permissions(this, Place.of(options.regionName(), account)).all();
  }

  /// Its queues, topics and subscriptions.
  public List<TerraformBlock> terraform() {
    return new Terraform(this).blocks();
  }

  /// The queues of its handlers, with those for their parked messages: names, or ARNs where these
  /// are given.
  public List<WorkQueue> queues() {
    return subscriptions.stream()
        .map(Subscription::queue)
        .map(queue -> new WorkQueue(queue.id(), parkedId(queue)))
        .distinct()
        .toList();
  }

  /// The topics of handlers, patterns included.
  Stream<TopicWish> topics() {
    return subscriptions.stream().map(Subscription::topic).flatMap(Stream::ofNullable).distinct();
  }

  /// The key of queues; empty when there is none, or nothing is said of it.
  Optional<String> queueKey() {
    return key(options.sqsKmsMasterKeyId());
  }

  /// The same of topics.
  Optional<String> topicKey() {
    return key(options.snsKmsMasterKeyId());
  }

  private static Optional<String> key(@Nullable String given) {
    return Optional.ofNullable(given)
        .filter(key -> !key.isEmpty() && !key.equalsIgnoreCase("false"));
  }

  /// Where parked messages of a queue go: its name, or its ARN.
  public static String parkedId(QueueWish queue) {
    return queue.deadLetters() instanceof DeadLetterWish.To to
        ? to.arn() == null ? to.name() : to.arn()
        : queue.parked();
  }
}
