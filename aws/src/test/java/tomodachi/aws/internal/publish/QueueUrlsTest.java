package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.messaging.PublishException;

/// How the URL of a queue is found.
class QueueUrlsTest {

  private final ScriptedAws aws = new ScriptedAws().withQueue("orders");
  private final ServicePublisher publisher = Scene.of(aws, Scene.options()).publisher();

  private String lastUrl() {
    return aws.sent().getLast().queueUrl();
  }

  @Test
  void aNameIsAskedForOnce() {
    publisher.sendToQueue("orders", "x");
    publisher.sendToQueue("orders", "y");

    assertThat(lastUrl()).isEqualTo("https://sqs/123456789012/orders");
    assertThat(aws.asked())
        .containsExactly("sqs:GetQueueUrl", "sqs:SendMessage", "sqs:SendMessage");
  }

  @Test
  void aNameHasThePrefix() {
    aws.withQueue("test-orders");

    publisher.sendToQueue("orders", "x", SnsSqsPublishOption.queueNamePrefix("test-"));

    assertThat(lastUrl()).endsWith("/test-orders");
  }

  @Test
  void anArnNamesTheAccount() {
    publisher.sendToQueue("arn:aws:sqs:eu-west-1:999999999999:orders", "x");

    assertThat(lastUrl()).isEqualTo("https://sqs/999999999999/orders");
  }

  @Test
  void anArnWithoutAccountIsOurs() {
    publisher.sendToQueue("arn:aws:sqs:eu-west-1:000000000000:orders", "x");

    assertThat(lastUrl()).isEqualTo("https://sqs/123456789012/orders");
  }

  @Test
  void aUrlIsTakenAsItIs() {
    publisher.sendToQueue("https://elsewhere/1/orders", "x");

    assertThat(lastUrl()).isEqualTo("https://elsewhere/1/orders");
    assertThat(aws.asked()).containsExactly("sqs:SendMessage");
  }

  @Test
  void aMissingQueueIsReportedAndNotMade() {
    assertThatThrownBy(() -> publisher.sendToQueue("shipments", "x"))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            """
            There is no queue "shipments" in eu-west-1
                queues are made by the services that receive from them, or by hand; \
            the message was not sent
                queue "shipments"\
            """);
  }

  @Test
  void itsSiblingIsNamed() {
    aws.withQueue("shipments.fifo");

    assertThatThrownBy(() -> publisher.sendToQueue("shipments", "x"))
        .hasMessageContaining("there is \"shipments.fifo\"");
  }

  @Test
  void whoMayNotAskForUrlsIsToldOfTheWayAround() {
    aws.refusing("sqs:GetQueueUrl");

    assertThatThrownBy(() -> publisher.sendToQueue("orders", "x"))
        .hasMessageContaining("allow sqs:GetQueueUrl, or give the queue's URL");
  }

  @Test
  void whoMayNotSendIsToldTheAction() {
    aws.refusing("sqs:SendMessage");

    assertThatThrownBy(() -> publisher.sendToQueue("orders", "x"))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("allow sqs:SendMessage");
  }
}
