package tomodachi.embedded.aws.battery;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.aws.battery.Patience.soon;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What the checks of every subject stand on: clients, and queues and topics that nobody else uses
/// and that are deleted after the check.
abstract class ServerChecks {

  private final Deque<Runnable> leftovers = new ArrayDeque<>();
  private ServerUnderTest server;
  SqsClient sqs;
  SnsClient sns;

  @BeforeEach
  void connect(ServerUnderTest underTest) {
    server = underTest;
    sqs = server.sqs();
    sns = server.sns();
  }

  @AfterEach
  void removeEverything() {
    leftovers.forEach(ServerChecks::quietly);
  }

  final ServerUnderTest server() {
    return server;
  }

  /// A name for a queue or a topic.
  static String name() {
    return "battery-" + UUID.randomUUID();
  }

  /// The URL of a new queue.
  final String queue() {
    return queue(name(), Map.of());
  }

  final String queue(QueueAttributeName attribute, Object value) {
    return queue(name(), Map.of(attribute, value.toString()));
  }

  final String queue(String name, Map<QueueAttributeName, String> attributes) {
    var url = sqs.createQueue(r -> r.queueName(name).attributes(attributes)).queueUrl();
    leftovers.push(() -> sqs.deleteQueue(r -> r.queueUrl(url)));
    return url;
  }

  /// The URL of a new FIFO queue.
  final String fifoQueue() {
    return fifoQueue(Map.of());
  }

  final String fifoQueue(Map<QueueAttributeName, String> attributes) {
    var all = new HashMap<>(attributes);
    all.put(QueueAttributeName.FIFO_QUEUE, "true");
    return queue(name() + ".fifo", all);
  }

  /// The ARN of a new topic.
  final String topic() {
    return topic(name(), Map.of());
  }

  final String topic(String name, Map<String, String> attributes) {
    var arn = sns.createTopic(r -> r.name(name).attributes(attributes)).topicArn();
    leftovers.push(() -> sns.deleteTopic(r -> r.topicArn(arn)));
    return arn;
  }

  final String fifoTopic(Map<String, String> attributes) {
    var all = new HashMap<>(attributes);
    all.put("FifoTopic", "true");
    return topic(name() + ".fifo", all);
  }

  /// The ARN of a new subscription.
  final String subscribe(String topic, String queue) {
    return subscribe(topic, queue, Map.of());
  }

  final String subscribe(String topic, String queue, Map<String, String> attributes) {
    var endpoint = arn(queue);
    return sns.subscribe(r ->
            r.topicArn(topic)
                .protocol("sqs")
                .endpoint(endpoint)
                .attributes(attributes)
                .returnSubscriptionArn(true))
        .subscriptionArn();
  }

  final String arn(String queue) {
    return attribute(queue, QueueAttributeName.QUEUE_ARN);
  }

  final String attribute(String queue, QueueAttributeName name) {
    return attributes(queue, name).getOrDefault(name, "");
  }

  final Map<QueueAttributeName, String> attributes(String queue, QueueAttributeName... names) {
    return sqs.getQueueAttributes(r -> r.queueUrl(queue).attributeNames(names)).attributes();
  }

  final void set(String queue, QueueAttributeName name, Object value) {
    sqs.setQueueAttributes(r -> r.queueUrl(queue).attributes(Map.of(name, value.toString())));
  }

  final void send(String queue, String... texts) {
    for (var text : texts) {
      sqs.sendMessage(r -> r.queueUrl(queue).messageBody(text));
    }
  }

  /// Sends to a group, with ids that are never used again.
  final void sendTo(String queue, String group, String... texts) {
    for (var text : texts) {
      sqs.sendMessage(r ->
          r.queueUrl(queue)
              .messageBody(text)
              .messageGroupId(group)
              .messageDeduplicationId(UUID.randomUUID().toString()));
    }
  }

  /// Up to 10 messages that are there now, with all their attributes.
  final List<Message> look(String queue) {
    return sqs.receiveMessage(r ->
            r.queueUrl(queue)
                .maxNumberOfMessages(10)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  /// The next message.
  final Message take(String queue) {
    return take(queue, 1).getFirst();
  }

  /// The messages that come, once there are `count`.
  final List<Message> take(String queue, int count) {
    var taken = new ArrayList<Message>();
    soon()
        .untilAsserted(() -> {
          taken.addAll(look(queue));
          assertThat(taken).hasSizeGreaterThanOrEqualTo(count);
        });
    assertThat(taken).hasSize(count);
    return taken;
  }

  final List<String> texts(String queue, int count) {
    return texts(take(queue, count));
  }

  /// The texts of the messages of a FIFO queue as they come, each deleted before the next may come.
  final List<String> inOrder(String queue, int count) {
    var texts = new ArrayList<String>();
    soon()
        .untilAsserted(() -> {
          var messages = look(queue);
          messages.forEach(message -> delete(queue, message));
          texts.addAll(texts(messages));
          assertThat(texts).hasSizeGreaterThanOrEqualTo(count);
        });
    isEmpty(queue);
    return texts;
  }

  static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::body).toList();
  }

  final void isEmpty(String queue) {
    assertThat(texts(look(queue))).isEmpty();
  }

  final void delete(String queue, Message message) {
    sqs.deleteMessage(r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()));
  }

  final void changeVisibility(String queue, Message message, int seconds) {
    sqs.changeMessageVisibility(
        r -> r.queueUrl(queue).receiptHandle(message.receiptHandle()).visibilityTimeout(seconds));
  }

  static int receiveCount(Message message) {
    return Integer.parseInt(
        message.attributes().get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT));
  }

  /// What must be in a map.
  static <K, V> V value(Map<K, V> map, K key) {
    assertThat(map).containsKey(key);
    return requireNonNull(map.get(key));
  }

  static String last(String text, char separator) {
    return text.substring(text.lastIndexOf(separator) + 1);
  }

  static List<String> numbered(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i).toList();
  }

  private static void quietly(Runnable removal) {
    try {
      removal.run();
    } catch (AwsServiceException e) {
      assertThat(e.statusCode()).isIn(400, 404);
    }
  }
}
