package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqsOptions.Topology;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.PublishException;
import tomodachi.testing.CapturedLogs;

/// How the ARN of a topic is found, with whatever the credentials allow.
class TopicArnsTest {

  private static final List<String> FOUND =
      List.of("sts:GetCallerIdentity", "sns:GetTopicAttributes", "sns:Publish");

  private final ScriptedAws aws = new ScriptedAws().withTopic("orders");

  private Scene creating() {
    return Scene.of(aws, Scene.options());
  }

  @Test
  void aTopicThatIsThereIsFoundWithoutMakingIt() {
    creating().publisher().publish("orders", "x");

    assertThat(aws.asked()).isEqualTo(FOUND);
    assertThat(aws.lastPublished().topicArn()).isEqualTo(ScriptedAws.TOPICS + "orders");
  }

  @Test
  void itIsSearchedForOnce() {
    var publisher = creating().publisher();

    publisher.publish("orders", "x");
    publisher.publish("orders", "y");

    assertThat(aws.asked()).filteredOn("sns:GetTopicAttributes"::equals).hasSize(1);
  }

  @Test
  void manyThreadsSearchForItOnce() {
    var publisher = creating().publisher();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 500)
          .forEach(i -> threads.execute(() -> publisher.publish("orders", "x" + i)));
    }

    assertThat(aws.published().stream().mapToInt(List::size).sum()).isEqualTo(500);
    assertThat(aws.asked()).filteredOn("sns:GetTopicAttributes"::equals).hasSize(1);
  }

  @Test
  void prefixesAndFifoMakeDifferentTopics() {
    aws.withTopic("test-orders").withTopic("orders.fifo");
    var publisher = creating().publisher();

    publisher.publish("orders", "x", SnsSqsPublishOption.topicPrefix("test-"));
    assertThat(aws.lastPublished().topicArn()).endsWith(":test-orders");
    publisher.publish("orders", "x", SnsSqsPublishOption.groupId("g"));
    assertThat(aws.lastPublished().topicArn()).endsWith(":orders.fifo");
    publisher.publish("orders", "x");
    assertThat(aws.lastPublished().topicArn()).endsWith(":orders");
  }

  @Test
  void aTopicThatIsNotThereIsMade() {
    creating().publisher().publish("shipments", "x");

    assertThat(aws.asked())
        .containsExactly(
            "sts:GetCallerIdentity", "sns:GetTopicAttributes", "sns:CreateTopic", "sns:Publish");
  }

  @Test
  void oneThatExistsGetsAttributesOnlyWhenThatIsWanted() {
    var publisher = creating().publisher();
    var attribute = SnsSqsPublishOption.topicAttribute("DisplayName", "Orders");

    publisher.publish("orders", "x", attribute);
    assertThat(aws.asked()).doesNotContain("sns:CreateTopic");

    publisher.publish("orders", "x", attribute, SnsSqsPublishOption.overwriteTopicAttributes());
    assertThat(aws.asked()).filteredOn("sns:CreateTopic"::equals).hasSize(1);
  }

  @Test
  void whereTopicsAreNotChangedItIsToldThatAttributesStay() {
    var publisher = Scene.verifying(aws).publisher();

    try (var logs = CapturedLogs.start()) {
      publisher.publish(
          "orders",
          "x",
          SnsSqsPublishOption.topicAttribute("DisplayName", "Orders"),
          SnsSqsPublishOption.overwriteTopicAttributes());

      assertThat(logs.messages())
          .anyMatch(line ->
              line.contains(
                  "overwriteTopicAttributes() has no effect: the topic keeps the attributes it has,"
                      + " since aws_sns_sqs.topology is verify"));
    }
    assertThat(aws.asked()).doesNotContain("sns:CreateTopic");
  }

  @Test
  void verifyingMakesNoneAndNamesTheNearest() {
    assertThatThrownBy(() -> Scene.verifying(aws).publisher().publish("order", "x"))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            There is no topic "order" in eu-west-1
                the nearest is "orders"
                a service whose aws_sns_sqs.topology is "create" makes it; or make it by hand; the message was not sent
                topic "order"\
            """);
  }

  @Test
  void whatWasNotFoundIsSearchedForAgain() {
    var publisher = Scene.verifying(aws).publisher();
    assertThatThrownBy(() -> publisher.publish("late", "x")).isInstanceOf(PublishException.class);

    aws.withTopic("late");

    assertThat(publisher.publish("late", "x")).isEqualTo("id of x");
  }

  @Test
  void whoMayNotReadTopicsButMakeThemDoesThat() {
    aws.refusing("sns:GetTopicAttributes");

    creating().publisher().publish("orders", "x");

    assertThat(aws.asked()).contains("sns:CreateTopic");
  }

  @Test
  void whoMayOnlyPublishPublishes() {
    aws.refusing("sns:GetTopicAttributes").refusing("sns:CreateTopic").refusing("sns:ListTopics");

    assertThat(creating().publisher().publish("orders", "x")).isEqualTo("id of x");
  }

  @Test
  void whoMayNotAskStsMakesTheTopic() {
    aws.refusing("sts:GetCallerIdentity");

    assertThat(creating().publisher().publish("orders", "x")).isEqualTo("id of x");
    assertThat(aws.asked()).doesNotContain("sns:GetTopicAttributes");
  }

  @Test
  void whoMayNotAskStsAndMakesNoneLooksAtTheList() {
    aws.refusing("sts:GetCallerIdentity");

    assertThat(Scene.verifying(aws).publisher().publish("orders", "x")).isEqualTo("id of x");
    assertThat(aws.asked())
        .containsExactly("sts:GetCallerIdentity", "sns:ListTopics", "sns:Publish");
  }

  @Test
  void whereNoWayIsAllowedTheActionsAreNamed() {
    aws.refusing("sts:GetCallerIdentity").refusing("sns:CreateTopic").refusing("sns:ListTopics");

    assertThatThrownBy(() -> creating().publisher().publish("orders", "x"))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("sns:CreateTopic and sns:ListTopics")
        .hasMessageContaining("AWS says: ");
  }

  @Test
  void aTopicDeletedLaterIsMadeAgain() {
    var publisher = creating().publisher();
    publisher.publish("orders", "x");
    aws.withoutTopic("orders");

    assertThat(publisher.publish("orders", "y")).isEqualTo("id of y");
    assertThat(aws.asked()).contains("sns:CreateTopic");
  }

  @Test
  void aTopicDeletedLaterIsReportedWhereNoneIsMade() {
    var publisher = Scene.of(aws, Scene.options().withTopology(Topology.NONE)).publisher();
    publisher.publish("orders", "x");
    aws.withoutTopic("orders");

    assertThatThrownBy(() -> publisher.publish("orders", "y"))
        .hasMessageStartingWith("There is no topic \"orders\" in eu-west-1");
  }
}
