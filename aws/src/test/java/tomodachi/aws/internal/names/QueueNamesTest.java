package tomodachi.aws.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueNamesTest {

  private static String readable(String service, String topic, String handler) {
    return QueueNames.readable("", service, topic, handler, null, false);
  }

  @Test
  void aNameTellsServiceTopicAndHandler() {
    assertThat(QueueNames.readable("test-", "shop", "order-placed", "onOrder", null, false))
        .isEqualTo("test-shop--order-placed--onOrder");
    assertThat(QueueNames.readable("", "shop", "placed.fifo", "onOrder", null, true))
        .isEqualTo("shop--placed--onOrder.fifo");
    assertThat(QueueNames.readable("", "shop", "placed", "onOrder", "7f", false))
        .isEqualTo("shop--placed--onOrder--7f");
  }

  @Test
  void whatSqsDoesNotAllowIsEscaped() {
    assertThat(readable("my shop", "order*", "été"))
        .isEqualTo("my___20_shop--order___2a_--___c3a9_t___c3a9_");
  }

  @Test
  void twoHandlersNeverHaveOneName() {
    assertThat(readable("a--b", "c", "d"))
        .isNotEqualTo(readable("a", "b--c", "d"))
        .isNotEqualTo(readable("a", "b", "c--d"));
    assertThat(readable("a-", "b", "c")).isNotEqualTo(readable("a", "-b", "c"));
  }

  @Test
  void aLongNameLeavesRoomForParkedAndFifo() {
    var topic = "order".repeat(20);
    var name = QueueNames.readable("", "shop", topic, "onOrder", null, true);
    var other = QueueNames.readable("", "shop", topic, "onOther", null, true);

    assertThat(name).hasSize(73).startsWith("shop--orderorder").endsWith(".fifo");
    assertThat(name).isNotEqualTo(other);
    assertThat(QueueNames.parked(name))
        .hasSize(80)
        .isEqualTo(name.replace(".fifo", "-parked.fifo"));
  }

  @ParameterizedTest
  @CsvSource({"orders, orders-parked", "orders.fifo, orders-parked.fifo"})
  void theQueueForParkedMessagesIsNamedAfterItsQueue(String queue, String parked) {
    assertThat(QueueNames.parked(queue)).isEqualTo(parked);
  }

  @Test
  void aNameWithoutRoomIsShortenedForParkedMessages() {
    var queue = "o".repeat(75) + ".fifo";
    var other = "o".repeat(74) + "p.fifo";

    assertThat(QueueNames.parked(queue)).hasSize(80).endsWith("-parked.fifo");
    assertThat(QueueNames.parked(queue)).isNotEqualTo(QueueNames.parked(other));
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:sqs:eu-west-1:123456789012:orders, aws, eu-west-1, orders",
    "arn:aws-cn:sqs:cn-north-1:123456789012:orders.fifo, aws-cn, cn-north-1, orders.fifo",
    "arn:aws-us-gov:sqs:us-gov-west-1:123456789012:o_1, aws-us-gov, us-gov-west-1, o_1",
    "arn:aws-iso-b:sqs:us-isob-east-1:123456789012:orders, aws-iso-b, us-isob-east-1, orders"
  })
  void anArnIsReadInEveryPartition(String text, String partition, String region, String name) {
    var arn = QueueArn.parse(text).orElseThrow();

    assertThat(arn).isEqualTo(new QueueArn(partition, region, "123456789012", name));
    assertThat(arn).hasToString(text);
    assertThat(arn.topic("placed"))
        .isEqualTo("arn:%s:sns:%s:123456789012:placed".formatted(partition, region));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "arn:aws:sns:eu-west-1:123456789012:orders",
        "arn:aws:sqs:eu-west-1:1234:orders",
        "arn:aws:sqs:eu-west-1:123456789012:",
        "arn:aws:sqs:eu-west-1:123456789012:or/ders",
        "arn:aws:sqs::123456789012:orders"
      })
  void otherTextsAreNoArnsOfQueues(String text) {
    assertThat(QueueArn.parse(text)).isEmpty();
  }
}
