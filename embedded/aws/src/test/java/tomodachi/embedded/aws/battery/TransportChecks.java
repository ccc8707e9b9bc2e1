package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_DEDUPLICATION_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.CONTENT_BASED_DEDUPLICATION;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DEDUPLICATION_SCOPE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_QUEUE;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.FIFO_THROUGHPUT_LIMIT;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_DATA_KEY_REUSE_PERIOD_SECONDS;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.KMS_MASTER_KEY_ID;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.MESSAGE_RETENTION_PERIOD;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.QUEUE_ARN;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Topic;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;

/// What services with `@AwsSnsSqs` ask for, in the order in which they do.
abstract class TransportChecks extends ServerChecks {

  private static final QueueAttributeName[] MANAGED = {
    POLICY,
    REDRIVE_POLICY,
    VISIBILITY_TIMEOUT,
    MESSAGE_RETENTION_PERIOD,
    KMS_MASTER_KEY_ID,
    KMS_DATA_KEY_REUSE_PERIOD_SECONDS
  };

  @Test
  void aServiceStartsAndReceives() {
    var name = name();
    var queue = start(name, Map.of(), Map.of());

    var topic = topic(name, Map.of());
    sns.publish(r ->
        r.topicArn(topic)
            .message("{\"data\":1}")
            .messageAttributes(Map.of("a", Attributes.ofTopic("String", "b"))));

    var message = receive(queue).messages().getFirst();
    var body = Json.of(message.body());
    assertThat(body.path("TopicArn").asString()).isEqualTo(topic);
    assertThat(body.path("Message").asString()).isEqualTo("{\"data\":1}");
    assertThat(body.path("MessageAttributes").path("a").path("Value").asString()).isEqualTo("b");
    assertThat(message.attributes()).isEqualTo(Map.of(APPROXIMATE_RECEIVE_COUNT, "1"));
    delete(queue, message);
    assertThat(receive(queue).messages()).isEmpty();
  }

  @Test
  void aServiceFindsEverythingAsItLeftIt() {
    var name = name();
    var queue = start(name, Map.of(), Map.of("FilterPolicy", "{\"k\":[\"a\"]}"));
    var before = attributes(queue, MANAGED);

    var again = start(name, Map.of(), Map.of("FilterPolicy", "{\"k\":[\"a\"]}"));

    assertThat(again).isEqualTo(queue);
    assertThat(attributes(queue, MANAGED)).isEqualTo(before);
    assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(topic(name, Map.of()))).subscriptions())
        .hasSize(1);
  }

  @Test
  @FauxqsDiffers(
      by = "refusing to subscribe again without attributes",
      documentation = "SNS API Reference, Subscribe")
  void aServiceChangesAFilterPolicy() {
    var name = name();
    var queue = start(name, Map.of(), Map.of("FilterPolicy", "{\"k\":[\"a\"]}"));
    var topic = topic(name, Map.of());
    assertThat(
            Refusal.of(() -> subscribe(topic, queue, Map.of("FilterPolicy", "{\"k\":[\"b\"]}")))
                .message())
        .contains("already exists with different attributes");

    var subscription = subscribe(topic, queue);
    sns.setSubscriptionAttributes(r ->
        r.subscriptionArn(subscription)
            .attributeName("FilterPolicy")
            .attributeValue("{\"k\":[\"b\"]}"));

    assertThat(subscribe(topic, queue, Map.of("FilterPolicy", "{\"k\":[\"b\"]}")))
        .isEqualTo(subscription);
  }

  @Test
  void aServiceChangesTheKeyOfATopic() {
    var name = name();
    topic(name, Map.of("KmsMasterKeyId", "alias/one"));
    assertThat(Refusal.of(() -> topic(name, Map.of("KmsMasterKeyId", "alias/two"))).message())
        .contains("already exists with different attributes");

    var topic = topic(name, Map.of());
    sns.setTopicAttributes(
        r -> r.topicArn(topic).attributeName("KmsMasterKeyId").attributeValue("alias/two"));

    assertThat(topic(name, Map.of("KmsMasterKeyId", "alias/two"))).isEqualTo(topic);
  }

  @Test
  void aServiceHasADeadLetterQueue() {
    var dead = queue(name(), Map.of(MESSAGE_RETENTION_PERIOD, "1209600"));
    var name = name();

    var queue =
        start(
            name,
            Map.of(
                REDRIVE_POLICY, DeadLetteringChecks.policy(arn(dead), 5), VISIBILITY_TIMEOUT, "10"),
            Map.of());

    var attributes = attributes(queue, MANAGED);
    assertThat(attributes).containsEntry(VISIBILITY_TIMEOUT, "10");
    assertThat(Json.of(value(attributes, REDRIVE_POLICY)).path("maxReceiveCount").asInt())
        .isEqualTo(5);
  }

  @Test
  void aServiceReceivesInOrder() {
    var topic = fifoTopic(Map.of("ContentBasedDeduplication", "false"));
    var queue =
        fifoQueue(
            Map.of(
                CONTENT_BASED_DEDUPLICATION, "false",
                DEDUPLICATION_SCOPE, "messageGroup",
                FIFO_THROUGHPUT_LIMIT, "perMessageGroupId"));
    assertThat(attribute(queue, QUEUE_ARN)).endsWith(".fifo");
    assertThat(attribute(queue, FIFO_QUEUE)).isEqualTo("true");
    subscribe(topic, queue);

    sns.publish(
        r -> r.topicArn(topic).message("a").messageGroupId("g").messageDeduplicationId("1"));

    assertThat(receive(queue).messages().getFirst().attributes())
        .isEqualTo(
            Map.of(
                APPROXIMATE_RECEIVE_COUNT, "1",
                MESSAGE_GROUP_ID, "g",
                MESSAGE_DEDUPLICATION_ID, "1"));
  }

  @Test
  void aServiceSubscribesToTopicsByAPattern() {
    var prefix = name();
    var topics = numbered(prefix + "___2e_", 3).stream().map(n -> topic(n, Map.of())).toList();
    var queue = queue();
    var pattern =
        Pattern.compile("arn:aws:sns:[^:]+:[^:]+:" + Pattern.quote(prefix) + "___2e_[^.]*");

    sns.listTopicsPaginator().topics().stream()
        .map(Topic::topicArn)
        .filter(pattern.asMatchPredicate())
        .forEach(topic -> subscribe(topic, queue));
    topics.forEach(topic -> sns.publish(r -> r.topicArn(topic).message("x")));

    assertThat(take(queue, 3))
        .extracting(message -> Json.of(message.body()).path("TopicArn").asString())
        .containsExactlyInAnyOrderElementsOf(topics);
  }

  @Test
  void aPublisherFindsATopicByItsAccount() {
    var name = name();
    var account = server().sts().getCallerIdentity().account();
    var arn = "arn:aws:sns:eu-west-1:" + account + ":" + name;
    var refusal = Refusal.of(() -> sns.getTopicAttributes(r -> r.topicArn(arn)));
    refusal.is(NotFoundException.class, 404);
    assertThat(refusal.code()).isEqualTo("NotFound");

    assertThat(topic(name, Map.of())).isEqualTo(arn);

    assertThat(sns.getTopicAttributes(r -> r.topicArn(arn)).attributes())
        .containsEntry("TopicArn", arn);
    assertThat(sns.publish(r -> r.topicArn(arn).message("x")).messageId()).isNotEmpty();
  }

  @Test
  void aSenderFindsAQueueByItsArn() {
    var name = name();
    var queue = queue(name, Map.of());
    var parts = arn(queue).split(":", -1);

    var url =
        sqs.getQueueUrl(r -> r.queueName(parts[5]).queueOwnerAWSAccountId(parts[4])).queueUrl();
    sqs.sendMessage(r ->
        r.queueUrl(url)
            .messageBody("{\"Type\":\"Message\",\"Message\":\"x\"}")
            .messageAttributes(
                Map.of(
                    "yes", Attributes.of("String.Array", "true"),
                    "bytes", Attributes.bytes("Binary", (byte) 1))));

    assertThat(receive(queue).messages().getFirst().messageAttributes()).hasSize(2);
  }

  @Test
  void aMissingQueueIsMadeAgain() {
    var name = name();
    var queue = start(name, Map.of(), Map.of());
    sqs.deleteQueue(r -> r.queueUrl(queue));
    Refusal.of(() -> receive(queue)).is(QueueDoesNotExistException.class, 400);

    var again = start(name, Map.of(), Map.of());
    var topic = topic(name, Map.of());
    sns.publish(r -> r.topicArn(topic).message("x"));

    assertThat(receive(again).messages()).hasSize(1);
  }

  /// A queue and a topic of one name, found or made, and one subscribed to the other.
  private String start(
      String name, Map<QueueAttributeName, String> wanted, Map<String, String> subscription) {
    var queue = findOrMake(name);
    var topic = topic(name, Map.of());
    var all = new HashMap<>(wanted);
    all.put(POLICY, policy(arn(queue), topic));
    all.entrySet().removeAll(attributes(queue, MANAGED).entrySet());
    if (!all.isEmpty()) {
      sqs.setQueueAttributes(r -> r.queueUrl(queue).attributes(all));
    }
    subscribe(topic, queue, subscription);
    return queue;
  }

  private String findOrMake(String name) {
    try {
      return sqs.getQueueUrl(r -> r.queueName(name)).queueUrl();
    } catch (QueueDoesNotExistException e) {
      return queue(name, Map.of());
    }
  }

  private ReceiveMessageResponse receive(String queue) {
    return sqs.receiveMessage(r ->
        r.queueUrl(queue)
            .waitTimeSeconds(1)
            .maxNumberOfMessages(10)
            .messageSystemAttributeNames(
                APPROXIMATE_RECEIVE_COUNT, MESSAGE_DEDUPLICATION_ID, MESSAGE_GROUP_ID)
            .messageAttributeNames("All"));
  }

  private static String policy(String queue, String topic) {
    return """
    {"Version":"2012-10-17","Id":"%1$s/SQSDefaultPolicy","Statement":[{"Sid":"1","Effect":\
    "Allow","Principal":"*","Action":"SQS:SendMessage","Resource":"%1$s","Condition":\
    {"ArnEquals":{"aws:SourceArn":"%2$s"}}}]}\
    """
        .formatted(queue, topic);
  }
}
