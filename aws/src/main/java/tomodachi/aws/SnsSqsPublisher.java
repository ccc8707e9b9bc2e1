package tomodachi.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.PublishResult;

/// Publishes to SNS topics, and sends to SQS queues. To be had as a parameter of constructors,
/// lifecycle methods and handlers; usable by any thread from `@StartedService` on, until all
/// handlers have ended.
///
/// What several threads publish at the same time travels together, up to ten messages in one call.
/// Nothing that is confirmed is lost; what isn't confirmed may have arrived all the same.
public interface SnsSqsPublisher {

  /// Publishes, and returns when SNS has the message.
  ///
  /// A topic that doesn't exist is made, unless `aws_sns_sqs.topology` says otherwise.
  ///
  /// @param topic without prefix; one of a FIFO topic needs a group ([SnsSqsPublishOption#groupId])
  /// @param data what the envelope takes: with [tomodachi.messaging.JsonEnvelope] records, maps,
  ///   lists and so on; without envelope texts and UTF-8 as they are, all else as JSON
  /// @return SNS's message id
  /// @throws PublishException when SNS refused it or couldn't be reached in
  ///   `aws_sns_sqs.publish_timeout`
  /// @throws IllegalArgumentException when the data has no form in the envelope, the message is
  ///   larger than SNS takes (256 KiB), or an option's value is outside its range or has no meaning
  ///   here
  /// @throws IllegalStateException before the service's transports are open, and after they closed
  String publish(String topic, @Nullable Object data, SnsSqsPublishOption... options);

  /// Publishes all of them, ten in a call, and returns when each is confirmed or has failed. Those
  /// of one group are published one after the other.
  ///
  /// @return a result for each, in the order given
  /// @throws IllegalArgumentException as [#publish]; then none was published
  List<PublishResult> publishAll(
      String topic, List<? extends @Nullable Object> data, SnsSqsPublishOption... options);

  /// Publishes without waiting. Blocks while a topic is looked for that wasn't published to before,
  /// and while very many publishes are under way.
  ///
  /// @return completes with SNS's message id, or exceptionally with [PublishException]
  CompletableFuture<String> publishAsync(
      String topic, @Nullable Object data, SnsSqsPublishOption... options);

  /// Sends to a queue, and returns when SQS has the message. The queue must exist.
  ///
  /// @param queue its name without prefix, its ARN, or its URL; with a group for one that ends in
  ///   `.fifo`
  /// @param data as for [#publish]; the payload stands in JSON that says so, see [SqsBodyFormat]
  /// @return SQS's message id
  /// @throws PublishException when there is no such queue, SQS refused the message or couldn't be
  ///   reached in `aws_sns_sqs.publish_timeout`
  /// @throws IllegalArgumentException as [#publish], where SQS takes 1 MiB
  /// @throws IllegalStateException as [#publish]
  String sendToQueue(String queue, @Nullable Object data, SnsSqsPublishOption... options);

  /// Sends all of them, ten in a call, and returns when each is confirmed or has failed.
  ///
  /// @return a result for each, in the order given
  /// @throws IllegalArgumentException as [#sendToQueue]; then none was sent
  List<PublishResult> sendAllToQueue(
      String queue, List<? extends @Nullable Object> data, SnsSqsPublishOption... options);

  /// Sends without waiting. Blocks while a queue is looked for that nothing was sent to before, and
  /// while very many are under way.
  ///
  /// @return completes with SQS's message id, or exceptionally with [PublishException]
  CompletableFuture<String> sendToQueueAsync(
      String queue, @Nullable Object data, SnsSqsPublishOption... options);
}
