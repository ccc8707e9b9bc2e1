package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sns.model.Topic;

/// Topics: made, found and deleted.
abstract class TopicsChecks extends ServerChecks {

  @Test
  void anArnIsRegionAccountAndName() {
    var name = name();

    assertThat(topic(name, Map.of()))
        .isEqualTo("arn:aws:sns:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name);
  }

  @Test
  void creatingATopicAgainGivesTheSame() {
    var name = name();
    var attributes = Map.of("DisplayName", "Orders");

    assertThat(topic(name, attributes)).isEqualTo(topic(name, attributes));
  }

  @Test
  void creatingATopicAgainWithoutAttributesGivesTheSame() {
    var name = name();
    var topic = topic(name, Map.of("DisplayName", "Orders"));

    assertThat(topic(name, Map.of())).isEqualTo(topic);
    assertThat(attributes(topic)).containsEntry("DisplayName", "Orders");
  }

  @Test
  void creatingATopicOtherwiseIsRefused() {
    var name = name();
    topic(name, Map.of("KmsMasterKeyId", "alias/one"));

    var refusal = Refusal.of(() -> topic(name, Map.of("KmsMasterKeyId", "alias/two")));

    refusal.is(InvalidParameterException.class, 400);
    assertThat(refusal.code()).isEqualTo("InvalidParameter");
    assertThat(refusal.message())
        .isEqualTo(
            "Invalid parameter: Attributes Reason: Topic already exists with different attributes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"with.dot", "with space", "ü", "a/b", "star*", "257-"})
  @FauxqsDiffers(by = "taking any name", documentation = "SNS API Reference, CreateTopic, Name")
  void aTopicMayNotHaveAnyName(String odd) {
    var name = odd.startsWith("257") ? odd + "x".repeat(253) : odd;

    Refusal.of(() -> topic(name, Map.of())).is(InvalidParameterException.class, 400);
  }

  @Test
  void aTopicHasAName() {
    Refusal.of(() -> topic("", Map.of())).is(InvalidParameterException.class, 400);
  }

  @Test
  void aNameMayHave256Characters() {
    var name = (name() + "x".repeat(256)).substring(0, 256);

    assertThat(topic(name, Map.of())).endsWith(":" + name);
  }

  @Test
  void aFifoTopicHasAnEndingInItsName() {
    Refusal.of(() -> topic(name(), Map.of("FifoTopic", "true")))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "making such a topic a FIFO topic",
      documentation = "SNS API Reference, CreateTopic, Name and FifoTopic")
  void theEndingAloneMakesNoFifoTopic() {
    Refusal.of(() -> topic(name() + ".fifo", Map.of())).is(InvalidParameterException.class, 400);
  }

  @Test
  @FauxqsDiffers(by = "storing it", documentation = "SNS API Reference, CreateTopic, Attributes")
  void anAttributeThatIsUnknownIsRefused() {
    Refusal.of(() -> topic(name(), Map.of("Unheard", "1")))
        .is(InvalidParameterException.class, 400);
  }

  @Test
  void aNewTopicHasTheDefaults() {
    var topic = topic();

    assertThat(attributes(topic))
        .containsEntry("TopicArn", topic)
        .containsEntry("Owner", ServerUnderTest.ACCOUNT)
        .containsEntry("SubscriptionsConfirmed", "0")
        .containsEntry("SubscriptionsPending", "0")
        .containsEntry("SubscriptionsDeleted", "0")
        .containsEntry("DisplayName", "")
        .containsKey("EffectiveDeliveryPolicy")
        .doesNotContainKey("FifoTopic");
  }

  @Test
  @FauxqsDiffers(
      by = "leaving it out",
      documentation = "SNS API Reference, GetTopicAttributes, Policy")
  void aNewTopicHasAPolicy() {
    var policy = Json.of(attributes(topic()).getOrDefault("Policy", "{}"));

    assertThat(policy.path("Statement").isArray()).isTrue();
    assertThat(policy.path("Id").asString()).isEqualTo("__default_policy_ID");
  }

  @Test
  void aFifoTopicSaysSo() {
    assertThat(attributes(fifoTopic(Map.of("ContentBasedDeduplication", "true"))))
        .containsEntry("FifoTopic", "true")
        .containsEntry("ContentBasedDeduplication", "true");
  }

  @ParameterizedTest
  @CsvSource({"DisplayName,Orders", "KmsMasterKeyId,alias/key", "SignatureVersion,2"})
  void anAttributeIsKept(String name, String value) {
    var topic = topic();

    set(topic, name, value);

    assertThat(attributes(topic)).containsEntry(name, value);
    assertThat(attributes(topic(name(), Map.of(name, value)))).containsEntry(name, value);
  }

  @Test
  void aPolicyIsKept() {
    var topic = topic();
    var policy =
        """
        {"Version":"2012-10-17","Id":"mine","Statement":[{"Effect":"Allow","Principal":"*",\
        "Action":"SNS:Publish","Resource":"%s"}]}\
        """
            .formatted(topic);

    set(topic, "Policy", policy);

    assertThat(Json.of(value(attributes(topic), "Policy"))).isEqualTo(Json.of(policy));
  }

  @Test
  void aKeyIsTakenAway() {
    var topic = topic(name(), Map.of("KmsMasterKeyId", "alias/key"));

    set(topic, "KmsMasterKeyId", "");

    assertThat(attributes(topic).getOrDefault("KmsMasterKeyId", "")).isEmpty();
  }

  @Test
  void whatCannotBeSetIsRefused() {
    var topic = topic();

    Refusal.of(() -> set(topic, "Unheard", "1")).is(InvalidParameterException.class, 400);
    Refusal.of(() -> set(topic, "TopicArn", "1")).is(InvalidParameterException.class, 400);
  }

  @Test
  void aMissingTopicIsNotFound() {
    var missing = "arn:aws:sns:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name();

    var refusal = Refusal.of(() -> attributes(missing));

    refusal.is(NotFoundException.class, 404);
    assertThat(refusal.code()).isEqualTo("NotFound");
    assertThat(refusal.message()).isEqualTo("Topic does not exist");
  }

  @Test
  void nothingCanBeDoneWithAMissingTopic() {
    var missing = "arn:aws:sns:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name();
    var queue = arn(queue());

    Refusal.of(() -> sns.publish(r -> r.topicArn(missing).message("x")))
        .is(NotFoundException.class, 404);
    Refusal.of(() -> set(missing, "DisplayName", "x")).is(NotFoundException.class, 404);
    Refusal.of(() -> sns.subscribe(r -> r.topicArn(missing).protocol("sqs").endpoint(queue)))
        .is(NotFoundException.class, 404);
  }

  @Test
  @FauxqsDiffers(
      by = "listing none",
      documentation = "SNS API Reference, ListSubscriptionsByTopic, errors: NotFound")
  void aMissingTopicHasNoListOfSubscriptions() {
    var missing = "arn:aws:sns:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name();

    Refusal.of(() -> sns.listSubscriptionsByTopic(r -> r.topicArn(missing)))
        .is(NotFoundException.class, 404);
  }

  @Test
  @FauxqsDiffers(by = "not finding it", documentation = "SNS API Reference, GetTopicAttributes")
  void anArnThatIsNoneIsRefused() {
    Refusal.of(() -> attributes("no arn")).is(InvalidParameterException.class, 400);
  }

  @Test
  @FauxqsDiffers(
      by = "listing the topics of all regions",
      documentation = "SNS Developer Guide, Amazon SNS endpoints: topics are regional")
  void aTopicIsNotFoundInAnotherRegion() {
    var topic = topic();

    try (var elsewhere = server().snsIn(Region.US_EAST_2)) {
      assertThat(elsewhere.listTopicsPaginator().topics().stream().map(Topic::topicArn))
          .doesNotContain(topic);
    }
  }

  @Test
  @FauxqsDiffers(by = "listing more", documentation = "SNS API Reference, ListTopics: up to 100")
  void listsComeInPagesOfAHundred() {
    var prefix = name();
    var all = numbered(prefix, 120).stream().map(name -> topic(name, Map.of())).toList();

    var first = sns.listTopics();

    assertThat(first.topics()).hasSize(100);
    assertThat(first.nextToken()).isNotEmpty();
    assertThat(sns.listTopicsPaginator().topics().stream().map(Topic::topicArn))
        .containsAll(all)
        .doesNotHaveDuplicates();
  }

  @Test
  void aDeletedTopicIsGone() {
    var topic = topic();

    sns.deleteTopic(r -> r.topicArn(topic));

    Refusal.of(() -> attributes(topic)).is(NotFoundException.class, 404);
    assertThat(sns.listTopicsPaginator().topics().stream().map(Topic::topicArn))
        .doesNotContain(topic);
  }

  @Test
  void deletingTwiceIsNoMistake() {
    var topic = topic();

    sns.deleteTopic(r -> r.topicArn(topic));

    assertThat(sns.deleteTopic(r -> r.topicArn(topic)).sdkHttpResponse().statusCode())
        .isEqualTo(200);
  }

  @Test
  void aTopicCanBeTagged() {
    var topic =
        sns.createTopic(r -> r.name(name()).tags(tag("team", "a"), tag("stage", "dev"))).topicArn();

    sns.tagResource(r -> r.resourceArn(topic).tags(tag("team", "b"), tag("cost", "1")));
    sns.untagResource(r -> r.resourceArn(topic).tagKeys("stage", "none"));

    assertThat(sns.listTagsForResource(r -> r.resourceArn(topic)).tags())
        .containsExactlyInAnyOrder(tag("team", "b"), tag("cost", "1"));
    sns.deleteTopic(r -> r.topicArn(topic));
  }

  @Test
  @FauxqsDiffers(
      by = "not knowing the operation",
      documentation = "SNS API Reference, AddPermission and RemovePermission")
  void permissionsAreGivenAndTaken() {
    var topic = topic();

    sns.addPermission(
        r -> r.topicArn(topic).label("mine").awsAccountIds("123456789012").actionNames("Publish"));

    assertThat(attributes(topic).get("Policy")).contains("mine", "123456789012");
    sns.removePermission(r -> r.topicArn(topic).label("mine"));
    assertThat(attributes(topic).get("Policy")).doesNotContain("mine");
  }

  private Map<String, String> attributes(String topic) {
    return sns.getTopicAttributes(r -> r.topicArn(topic)).attributes();
  }

  private void set(String topic, String name, String value) {
    sns.setTopicAttributes(r -> r.topicArn(topic).attributeName(name).attributeValue(value));
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }
}
