package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/// Subscriptions of queues to topics.
abstract class SubscriptionsChecks extends ServerChecks {

  @Test
  void anArnIsThatOfTheTopicAndAnId() {
    var topic = topic();

    var arn = subscribe(topic, queue());

    assertThat(arn).startsWith(topic + ":");
    assertThat(last(arn, ':'))
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  }

  @Test
  void subscribingAgainGivesTheSame() {
    var topic = topic();
    var queue = queue();
    var attributes = Map.of("RawMessageDelivery", "true");

    assertThat(subscribe(topic, queue, attributes)).isEqualTo(subscribe(topic, queue, attributes));
  }

  @Test
  @FauxqsDiffers(
      by = "refusing it",
      documentation =
          "SNS API Reference, Subscribe; so do tools that create subscriptions again without"
              + " attributes")
  void subscribingAgainWithoutAttributesGivesTheSame() {
    var topic = topic();
    var queue = queue();
    var arn = subscribe(topic, queue, Map.of("FilterPolicy", "{\"k\":[\"a\"]}"));

    assertThat(subscribe(topic, queue)).isEqualTo(arn);
    assertThat(attributes(arn)).containsEntry("FilterPolicy", "{\"k\":[\"a\"]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FilterPolicy|{\"k\":[\"a\"]}|{\"k\":[\"b\"]}",
        "RawMessageDelivery|true|false",
        "FilterPolicyScope|MessageBody|MessageAttributes"
      })
  void subscribingOtherwiseIsRefused(String name, String one, String other) {
    var topic = topic();
    var queue = queue();
    subscribe(topic, queue, Map.of(name, one));

    var refusal = Refusal.of(() -> subscribe(topic, queue, Map.of(name, other)));

    refusal.is(InvalidParameterException.class, 400);
    assertThat(refusal.message())
        .isEqualTo(
            "Invalid parameter: Attributes Reason: Subscription already exists with different"
                + " attributes");
  }

  @Test
  void theAttributesOfANewOneAreTheDefaults() {
    var topic = topic();
    var queue = queue();
    var arn = subscribe(topic, queue);

    assertThat(attributes(arn))
        .containsEntry("SubscriptionArn", arn)
        .containsEntry("TopicArn", topic)
        .containsEntry("Protocol", "sqs")
        .containsEntry("Endpoint", arn(queue))
        .containsEntry("Owner", ServerUnderTest.ACCOUNT)
        .containsEntry("RawMessageDelivery", "false")
        .containsEntry("PendingConfirmation", "false")
        .containsEntry("ConfirmationWasAuthenticated", "true")
        .doesNotContainKeys("FilterPolicy", "RedrivePolicy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FilterPolicy|{\"k\":[\"a\",{\"prefix\":\"b\"}]}",
        "RawMessageDelivery|true",
        "RedrivePolicy|{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\"}"
      })
  void anAttributeIsKept(String name, String value) {
    var arn = subscribe(topic(), queue());

    set(arn, name, value);

    assertThat(attributes(arn)).containsEntry(name, value);
    assertThat(attributes(subscribe(topic(), queue(), Map.of(name, value))))
        .containsEntry(name, value);
  }

  @Test
  void theScopeIsThatOfThePolicy() {
    var arn = subscribe(topic(), queue());
    set(arn, "FilterPolicy", "{\"k\":[\"a\"]}");

    set(arn, "FilterPolicyScope", "MessageBody");

    assertThat(attributes(arn)).containsEntry("FilterPolicyScope", "MessageBody");
  }

  @Test
  void aPolicyIsTakenAway() {
    var arn = subscribe(topic(), queue(), Map.of("FilterPolicy", "{\"k\":[\"a\"]}"));

    set(arn, "FilterPolicy", "{}");

    assertThat(attributes(arn).getOrDefault("FilterPolicy", "{}")).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FilterPolicy|text",
        "FilterPolicy|[]",
        "FilterPolicy|{\"k\":\"no list\"}",
        "FilterPolicy|{\"k\":[{\"unheard\":1}]}",
        "FilterPolicyScope|Everything",
        "RawMessageDelivery|perhaps",
        "RedrivePolicy|text"
      })
  @FauxqsDiffers(
      by = "storing it",
      documentation = "SNS API Reference, SetSubscriptionAttributes, errors: InvalidParameter")
  void aValueThatMeansNothingIsRefused(String name, String value) {
    var arn = subscribe(topic(), queue());

    Refusal.of(() -> set(arn, name, value)).is(InvalidParameterException.class, 400);
  }

  @Test
  void anAttributeThatIsUnknownIsRefused() {
    var arn = subscribe(topic(), queue());

    Refusal.of(() -> set(arn, "Unheard", "1")).is(InvalidParameterException.class, 400);
  }

  @Test
  void aProtocolThatIsUnknownIsRefused() {
    var topic = topic();

    Refusal.of(() -> sns.subscribe(r -> r.topicArn(topic).protocol("pigeon").endpoint("x")))
        .is(InvalidParameterException.class, 400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no arn", "https://localhost/000000000000/queue"})
  @FauxqsDiffers(by = "storing it", documentation = "SNS API Reference, Subscribe, Endpoint")
  void theEndpointIsTheArnOfAQueue(String endpoint) {
    var topic = topic();

    Refusal.of(() -> sns.subscribe(r -> r.topicArn(topic).protocol("sqs").endpoint(endpoint)))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void subscriptionsAreListed() {
    var topic = topic();
    var queue = queue();
    var arn = subscribe(topic, queue);
    var expected =
        Subscription.builder()
            .subscriptionArn(arn)
            .topicArn(topic)
            .protocol("sqs")
            .endpoint(arn(queue))
            .owner(ServerUnderTest.ACCOUNT)
            .build();

    assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions())
        .containsExactly(expected);
    assertThat(sns.listSubscriptionsPaginator().subscriptions().stream()).contains(expected);
  }

  @Test
  @FauxqsDiffers(
      by = "listing more",
      documentation = "SNS API Reference, ListSubscriptionsByTopic: up to 100")
  void listsComeInPagesOfAHundred() {
    var topic = topic();
    var endpoint = "arn:aws:sqs:eu-west-1:000000000000:" + name();
    numbered(endpoint, 105)
        .forEach(one -> sns.subscribe(r -> r.topicArn(topic).protocol("sqs").endpoint(one)));

    var first = sns.listSubscriptionsByTopic(r -> r.topicArn(topic));

    assertThat(first.subscriptions()).hasSize(100);
    assertThat(
            sns.listSubscriptionsByTopicPaginator(r -> r.topicArn(topic)).subscriptions().stream())
        .hasSize(105);
  }

  @Test
  void topicsCountTheirSubscriptions() {
    var topic = topic();
    subscribe(topic, queue());
    subscribe(topic, queue());

    assertThat(sns.getTopicAttributes(r -> r.topicArn(topic)).attributes())
        .containsEntry("SubscriptionsConfirmed", "2");
  }

  @Test
  void whoUnsubscribesGetsNothing() {
    var topic = topic();
    var queue = queue();
    var arn = subscribe(topic, queue);

    sns.unsubscribe(r -> r.subscriptionArn(arn));
    sns.publish(r -> r.topicArn(topic).message("x"));

    isEmpty(queue);
    Refusal.of(() -> attributes(arn)).is(NotFoundException.class, 404);
    assertThat(sns.listSubscriptionsByTopic(r -> r.topicArn(topic)).subscriptions()).isEmpty();
  }

  @Test
  void unsubscribingTwiceIsNoMistake() {
    var arn = subscribe(topic(), queue());
    sns.unsubscribe(r -> r.subscriptionArn(arn));

    assertThat(sns.unsubscribe(r -> r.subscriptionArn(arn)).sdkHttpResponse().statusCode())
        .isEqualTo(200);
  }

  @Test
  void subscriptionsGoWithTheirTopic() {
    var topic = topic();
    var arn = subscribe(topic, queue());

    sns.deleteTopic(r -> r.topicArn(topic));

    assertThat(sns.listSubscriptionsPaginator().subscriptions().stream())
        .extracting(Subscription::subscriptionArn)
        .doesNotContain(arn);
  }

  private Map<String, String> attributes(String subscription) {
    return sns.getSubscriptionAttributes(r -> r.subscriptionArn(subscription)).attributes();
  }

  private void set(String subscription, String name, String value) {
    sns.setSubscriptionAttributes(
        r -> r.subscriptionArn(subscription).attributeName(name).attributeValue(value));
  }
}
