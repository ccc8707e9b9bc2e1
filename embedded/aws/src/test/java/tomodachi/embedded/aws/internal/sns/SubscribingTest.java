package tomodachi.embedded.aws.internal.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribingTest {

  private static final String OTHER_ATTRIBUTES =
      "400 InvalidParameter: Invalid parameter: Attributes Reason:"
          + " Subscription already exists with different attributes";

  private final Scene scene = new Scene();

  @Test
  void aSubscriptionIsNamedByItsTopic() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.subscribe(topic, "q"))
        .isEqualTo(topic + ":00000000-0000-0000-0000-000000000001");
  }

  @Test
  void aQueueIsSubscribedOnce() throws Exception {
    var topic = scene.topic("orders");
    var first = scene.subscribe(topic, "q");

    assertThat(scene.subscribe(topic, "q")).isEqualTo(first);

    scene.publish(topic, "hello");
    assertThat(scene.letters("q")).hasSize(1);
  }

  @Test
  void theQueueNeedNotExist() throws Exception {
    var topic = scene.topic("orders");

    var answer =
        scene.call(
            "Subscribe",
            "TopicArn",
            topic,
            "Protocol",
            "sqs",
            "Endpoint",
            "arn:aws:sqs:eu-west-1:000000000000:none");

    assertThat(answer.has("SubscriptionArn")).isTrue();
  }

  @Test
  void aQueueOfAnotherRegionCanBeSubscribed() throws Exception {
    var topic = scene.topic("orders");
    var queue = Scene.ELSEWHERE.arn("sqs", "q");
    scene.queues.add(queue);
    scene.call("Subscribe", "TopicArn", topic, "Protocol", "sqs", "Endpoint", queue.toString());

    scene.publish(topic, "hello");

    assertThat(scene.queues.letters(queue)).hasSize(1);
  }

  @Test
  void subscribingAgainWithoutAttributesFindsIt() throws Exception {
    var topic = scene.topic("orders");
    var first = scene.subscribe(topic, "q", "RawMessageDelivery", "True");

    assertThat(scene.subscribe(topic, "q")).isEqualTo(first);
    assertThat(scene.subscribe(topic, "q", "RawMessageDelivery", "true")).isEqualTo(first);
  }

  @Test
  void whatIsMeantWithoutBeingSetCountsAsTheSame() throws Exception {
    var topic = scene.topic("orders");
    var first = scene.subscribe(topic, "q");

    assertThat(
            scene.subscribe(
                topic,
                "q",
                "FilterPolicyScope",
                "MessageAttributes",
                "RawMessageDelivery",
                "false",
                "FilterPolicy",
                "{}"))
        .isEqualTo(first);
  }

  @Test
  void subscribingAgainWithOtherAttributesIsRefused() throws Exception {
    var topic = scene.topic("orders");
    scene.subscribe(topic, "q", "RawMessageDelivery", "true");

    assertThat(refusal(topic, "q", Map.of("RawMessageDelivery", "false")))
        .isEqualTo(OTHER_ATTRIBUTES);
    assertThat(refusal(topic, "q", Map.of("FilterPolicy", "{\"a\":[\"b\"]}")))
        .isEqualTo(OTHER_ATTRIBUTES);
  }

  @Test
  void aFilterPolicyWrittenDifferentlyIsTheSame() throws Exception {
    var topic = scene.topic("orders");
    var first = scene.subscribe(topic, "q", "FilterPolicy", "{\"a\":[\"b\"],\"c\":[\"d\"]}");

    assertThat(scene.subscribe(topic, "q", "FilterPolicy", "{\"c\": [\"d\"], \"a\": [\"b\"]}"))
        .isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http",
        "https",
        "email",
        "email-json",
        "sms",
        "application",
        "lambda",
        "firehose"
      })
  void otherSubscribersAreRefused(String protocol) throws Exception {
    assertThat(
            scene.refusal(
                "Subscribe",
                "TopicArn",
                scene.topic("orders"),
                "Protocol",
                protocol,
                "Endpoint",
                "somewhere"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Protocol Reason:"
                + " This server delivers to SQS only, not by "
                + protocol);
  }

  @Test
  void anUnknownProtocolIsRefused() throws Exception {
    assertThat(scene.refusal("Subscribe", "TopicArn", scene.topic("orders"), "Protocol", "pigeon"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter:"
                + " Amazon SNS does not support this protocol string: pigeon");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "http://127.0.0.1:9732/000000000000/q",
        "arn:aws:sns:eu-west-1:000000000000:q",
        "arn:aws:sqs:eu-west-1:account:q",
        "arn:aws:sqs::000000000000:q",
        "arn:aws:sqs:eu-west-1:000000000000:"
      })
  void whatIsNoQueueIsRefused(String endpoint) throws Exception {
    assertThat(
            scene.refusal(
                "Subscribe",
                "TopicArn",
                scene.topic("orders"),
                "Protocol",
                "sqs",
                "Endpoint",
                endpoint))
        .isEqualTo("400 InvalidParameter: Invalid parameter: SQS endpoint ARN");
  }

  @Test
  void whatMustBeSaidIsMissed() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.refusal("Subscribe", "TopicArn", topic))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Protocol Reason:"
                + " no value for required parameter");
    assertThat(scene.refusal("Subscribe", "TopicArn", topic, "Protocol", "sqs"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Endpoint Reason:"
                + " no value for required parameter");
  }

  @Test
  void aFifoQueueCannotSubscribeToAStandardTopic() throws Exception {
    assertThat(refusal(scene.topic("orders"), "q.fifo", Map.of()))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: Invalid parameter: Endpoint Reason:"
                + " FIFO SQS Queues can not be subscribed to standard SNS topics");
  }

  @Test
  void aStandardQueueCanSubscribeToAFifoTopic() throws Exception {
    assertThat(scene.subscribe(scene.fifoTopic("orders.fifo"), "q")).contains("orders.fifo:");
  }

  @Test
  void aTopicThatIsNotThereCannotBeSubscribedTo() {
    assertThat(refusal("arn:aws:sns:eu-west-1:000000000000:none", "q", Map.of()))
        .isEqualTo("404 NotFound: Topic does not exist");
  }

  @Test
  void subscriptionsAreListed() throws Exception {
    var topic = scene.topic("orders");
    var subscription = scene.subscribe(topic, "q");

    var list = scene.call("ListSubscriptionsByTopic", "TopicArn", topic);

    assertThat(list.structures("Subscriptions").getFirst().members())
        .containsExactly(
            Map.entry("SubscriptionArn", subscription),
            Map.entry("Owner", "000000000000"),
            Map.entry("Protocol", "sqs"),
            Map.entry("Endpoint", "arn:aws:sqs:eu-west-1:000000000000:q"),
            Map.entry("TopicArn", topic));
    assertThat(scene.call("ListSubscriptions")).hasToString(list.toString());
  }

  @Test
  void subscriptionsOfAnotherTopicAreNotListed() throws Exception {
    scene.subscribe(scene.topic("orders"), "q");
    var other = scene.topic("orders2");

    assertThat(
            scene.call("ListSubscriptionsByTopic", "TopicArn", other).structures("Subscriptions"))
        .isEmpty();
  }

  @Test
  void whoUnsubscribesGetsNothingMore() throws Exception {
    var topic = scene.topic("orders");
    var subscription = scene.subscribe(topic, "q");

    scene.call("Unsubscribe", "SubscriptionArn", subscription);

    scene.publish(topic, "hello");
    assertThat(scene.letters("q")).isEmpty();
    assertThat(scene.call("ListSubscriptions").structures("Subscriptions")).isEmpty();
  }

  @Test
  void unsubscribingAgainDoesNothing() throws Exception {
    var subscription = scene.subscribe(scene.topic("orders"), "q");
    scene.call("Unsubscribe", "SubscriptionArn", subscription);

    assertThat(scene.call("Unsubscribe", "SubscriptionArn", subscription).members()).isEmpty();
  }

  @Test
  void whatIsNoSubscriptionCannotBeUnsubscribed() {
    assertThat(scene.refusal("Unsubscribe", "SubscriptionArn", "random"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: SubscriptionArn Reason:"
                + " An ARN must have at least 6 elements, not 1");
    assertThat(scene.refusal("Unsubscribe", "SubscriptionArn", "arn:aws:sns:eu-west-1:1:random"))
        .isEqualTo("400 InvalidParameter: Invalid parameter: SubscriptionId");
    assertThat(scene.refusal("Unsubscribe"))
        .isEqualTo(
            "400 InvalidParameter: Invalid parameter: SubscriptionArn Reason:"
                + " no value for required parameter");
  }

  @Test
  void thereIsNothingToConfirm() throws Exception {
    var topic = scene.topic("orders");

    assertThat(scene.refusal("ConfirmSubscription", "TopicArn", topic, "Token", "random"))
        .isEqualTo("400 InvalidParameter: Invalid token");
    assertThat(scene.refusal("ConfirmSubscription", "TopicArn", topic, "Token", "51b2".repeat(72)))
        .isEqualTo("400 InvalidParameter: Invalid parameter: Token");
  }

  private String refusal(String topic, String queue, Map<String, String> attributes) {
    return scene.refusal(
        "Subscribe",
        "TopicArn",
        topic,
        "Protocol",
        "sqs",
        "Endpoint",
        Scene.queue(queue).toString(),
        "Attributes",
        attributes);
  }
}
