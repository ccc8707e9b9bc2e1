package benchmarks.embedded;

import static java.util.Objects.requireNonNull;

import benchmarks.embedded.sdk.SdkClient;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// Prepares and checks the queues and topics of a server.
public record Admin(SqsClient sqs, SnsClient sns) {

  private static final List<QueueAttributeName> DEPTHS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);

  /// By the clients of this process.
  public static Admin of(SdkClient client, URI endpoint) {
    return new Admin(client.sqs(endpoint), client.sns(endpoint));
  }

  /// The URL of a new queue.
  public String makeQueue(String name, boolean fifo) {
    var attributes = new HashMap<QueueAttributeName, String>();
    attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, "600");
    if (fifo) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
    }
    var fullName = fifo ? name + ".fifo" : name;
    return sqs.createQueue(request -> request.queueName(fullName).attributes(attributes))
        .queueUrl();
  }

  /// The ARN of a new topic whose messages a queue gets as they are.
  public String makeTopic(String name, String queueUrl) {
    var topic = sns.createTopic(request -> request.name(name)).topicArn();
    var queue = attribute(queueUrl, QueueAttributeName.QUEUE_ARN);
    sns.subscribe(request ->
        request
            .topicArn(topic)
            .protocol("sqs")
            .endpoint(queue)
            .attributes(Map.of("RawMessageDelivery", "true")));
    return topic;
  }

  /// How many messages a queue has, received ones too.
  public int depth(String queueUrl) {
    return DEPTHS.stream().mapToInt(name -> Integer.parseInt(attribute(queueUrl, name))).sum();
  }

  private String attribute(String queueUrl, QueueAttributeName name) {
    var answer = sqs.getQueueAttributes(request -> request.queueUrl(queueUrl).attributeNames(name));
    return requireNonNull(answer.attributes().get(name));
  }

  /// Deletes a queue.
  public void deleteQueue(String queueUrl) {
    sqs.deleteQueue(request -> request.queueUrl(queueUrl));
  }

  /// Deletes a topic.
  public void deleteTopic(String topic) {
    sns.deleteTopic(request -> request.topicArn(topic));
  }

  /// Deletes all queues whose names begin so.
  public void deleteQueues(String prefix) {
    sqs.listQueues(request -> request.queueNamePrefix(prefix))
        .queueUrls()
        .forEach(this::deleteQueue);
  }
}
