package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.aws.SnsSqsPublishOption;

/// Calls that are refused before AWS hears of them.
class PublishMistakesTest {

  private static final SnsSqsPublishOption GROUP = SnsSqsPublishOption.groupId("g");

  private final ScriptedAws aws = new ScriptedAws();
  private final ServicePublisher publisher = Scene.of(aws).publisher();

  @AfterEach
  void nothingWasAskedOfAws() {
    assertThat(aws.asked()).isEmpty();
  }

  private void assertTopicRefused(String topic, String message, SnsSqsPublishOption... options) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> publisher.publish(topic, "x", options))
        .withMessage(message);
  }

  private void assertQueueRefused(String queue, String message, SnsSqsPublishOption... options) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> publisher.sendToQueue(queue, "x", options))
        .withMessage(message);
  }

  @Test
  void beforeItIsOpenTheRuleIsNamed() {
    var early = new ServicePublisher(FakeService.of(Scene.options()));

    assertThatIllegalStateException()
        .isThrownBy(() -> early.publish("orders", "x"))
        .withMessage("The SNS and SQS publisher isn't open yet: publish from @StartedService on");
  }

  @Test
  void afterItIsClosedTheRuleIsNamed() {
    publisher.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> publisher.publish("orders", "x"))
        .withMessage("The SNS and SQS publisher is closed: publish until all handlers have ended");
  }

  @Test
  void namesThatCannotBeAreRefused() {
    assertTopicRefused(
        "order.placed",
        """
        There can be no topic "order.placed"
            its name has letters, digits, "-" and "_"\
        """);
    assertQueueRefused(
        "order placed",
        """
        There can be no queue "order placed"
            its name has letters, digits, "-" and "_", or give its ARN or URL\
        """);
    assertQueueRefused(
        "q".repeat(81),
        "Queue name is 81 characters long, SQS allows 80: \"%s\"".formatted("q".repeat(81)));
    assertTopicRefused(
        "t".repeat(257),
        "Topic name is 257 characters long, SNS allows 256: \"%s\"".formatted("t".repeat(257)));
  }

  @Test
  void fifoNeedsAGroup() {
    assertTopicRefused(
        "orders.fifo",
        """
        A message for a FIFO topic needs a group: topic "orders.fifo"
            say which with SnsSqsPublishOption.groupId\
        """);
    assertQueueRefused(
        "orders.fifo",
        """
        A message for a FIFO queue needs a group: queue "orders.fifo"
            say which with SnsSqsPublishOption.groupId\
        """);
  }

  @Test
  void aGroupNeedsFifo() {
    assertQueueRefused(
        "orders",
        """
        A message for a queue that isn't FIFO can have no group: queue "orders"
            leave groupId away, or send to one whose name ends in .fifo\
        """,
        GROUP);
    assertTopicRefused(
        "orders",
        """
        A message for a topic that isn't FIFO can have no deduplication id: topic "orders"
            leave deduplicationId away, or give a groupId too\
        """,
        SnsSqsPublishOption.deduplicationId("d"));
  }

  @Test
  void aDelayIsForStandardQueuesOnly() {
    var delay = SnsSqsPublishOption.delay(Duration.ofSeconds(1));

    assertTopicRefused("orders", "An option that is for a queue has no meaning for a topic", delay);
    assertQueueRefused(
        "orders.fifo",
        """
        A message for a FIFO queue can't have a delay of its own: queue "orders.fifo"
            set the queue's attribute DelaySeconds\
        """,
        delay,
        GROUP);
    assertQueueRefused(
        "orders",
        "delay must be 0 to 15 minutes, was PT15M1S",
        SnsSqsPublishOption.delay(Duration.ofMinutes(15).plusSeconds(1)));
  }

  @Test
  void anIdHasNoBlanks() {
    assertTopicRefused(
        "orders",
        "groupId must be 1 to 128 letters, digits and punctuation marks, was \"a b\"",
        SnsSqsPublishOption.groupId("a b"));
  }

  @Test
  void aPrefixOfTopicsIsNotForQueues() {
    assertQueueRefused(
        "orders",
        "An option that is for a topic has no meaning for a queue",
        SnsSqsPublishOption.topicPrefix("p"));
  }

  @Test
  void anArnOfAnotherRegionIsRefused() {
    assertQueueRefused(
        "arn:aws:sqs:us-east-1:123456789012:orders",
        """
        Queue "arn:aws:sqs:us-east-1:123456789012:orders" is in another region than the service, \
        which is in eu-west-1
            send to it by a service whose aws_sns_sqs.region_name is its region\
        """);
  }

  @Test
  void aPrefixThatTheCallGivesHasToBeThere() {
    assertQueueRefused(
        "https://sqs/123456789012/orders",
        """
        Queue "https://sqs/123456789012/orders" doesn't have the prefix "test-"
            leave the prefix away, or give the queue's name\
        """,
        SnsSqsPublishOption.queueNamePrefix("test-"));
  }

  @Test
  void severalMessagesWithOneDeduplicationIdAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            publisher.publishAll(
                "orders", List.of("a", "b"), GROUP, SnsSqsPublishOption.deduplicationId("d")))
        .withMessage(
            """
            Of 2 messages with one deduplication id, all but the first would be lost
                leave deduplicationId away, or publish them one by one\
            """);
  }

  @Test
  void ofSeveralNoneIsSentWhenOneIsAMistake() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> publisher.publishAll("orders", List.of("a", "")));
  }
}
