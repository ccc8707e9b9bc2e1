package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.DEAD_LETTER_QUEUE_SOURCE_ARN;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.MESSAGE_GROUP_ID;
import static software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName.SENT_TIMESTAMP;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.VISIBILITY_TIMEOUT;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// Messages that come too often go to another queue.
abstract class DeadLetteringChecks extends ServerChecks {

  static String policy(String target, int count) {
    return "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}".formatted(target, count);
  }

  @Test
  void theReceivePastTheLimitMovesAMessage() {
    var dead = queue();
    var queue = deadLettering(dead, 2);
    send(queue, "x");
    giveBack(queue);
    giveBack(queue);
    isEmpty(dead);

    isEmpty(queue);

    assertThat(texts(dead, 1)).containsExactly("x");
  }

  @Test
  void aMessageIsMovedAlsoAfterItsTimeout() {
    var dead = queue();
    var queue = queue(VISIBILITY_TIMEOUT, 1);
    set(queue, REDRIVE_POLICY, policy(arn(dead), 1));
    send(queue, "x");
    take(queue);

    Patience.soon()
        .untilAsserted(() -> {
          isEmpty(queue);
          assertThat(texts(look(dead))).containsExactly("x");
        });
  }

  @Test
  void aMovedMessageKeepsWhatItHad() {
    var dead = queue();
    var queue = deadLettering(dead, 1);
    sqs.sendMessage(r ->
        r.queueUrl(queue).messageBody("x").messageAttributes(Map.of("k", Attributes.number("7"))));
    var original = take(queue);
    changeVisibility(queue, original, 0);

    isEmpty(queue);

    var moved = take(dead);
    assertThat(moved.messageId()).isEqualTo(original.messageId());
    assertThat(moved.messageAttributes()).isEqualTo(original.messageAttributes());
    assertThat(moved.attributes().get(SENT_TIMESTAMP))
        .isEqualTo(original.attributes().get(SENT_TIMESTAMP));
  }

  @Test
  @FauxqsDiffers(
      by = "leaving it out",
      documentation = "SQS API Reference, ReceiveMessage, DeadLetterQueueSourceArn")
  void aMovedMessageSaysWhereItWas() {
    var dead = queue();
    var queue = deadLettering(dead, 1);
    send(queue, "x");
    giveBack(queue);

    isEmpty(queue);

    assertThat(take(dead).attributes()).containsEntry(DEAD_LETTER_QUEUE_SOURCE_ARN, arn(queue));
  }

  @Test
  void othersStayWhereTheyAre() {
    var dead = queue();
    var queue = deadLettering(dead, 1);
    send(queue, "bad");
    giveBack(queue);
    send(queue, "good");

    assertThat(texts(queue, 1)).containsExactly("good");
    assertThat(texts(dead, 1)).containsExactly("bad");
  }

  @Test
  void nothingIsMovedWithoutAPolicy() {
    var dead = queue();
    var queue = deadLettering(dead, 1);
    send(queue, "x");
    giveBack(queue);

    set(queue, REDRIVE_POLICY, "");

    assertThat(receiveCount(take(queue))).isEqualTo(2);
    isEmpty(dead);
  }

  @Test
  void aGroupGoesOnWithoutItsFirst() {
    var dead = fifoQueue();
    var queue = fifoQueue();
    set(queue, REDRIVE_POLICY, policy(arn(dead), 1));
    sendTo(queue, "g", "bad", "good");
    var first =
        sqs.receiveMessage(r -> r.queueUrl(queue).maxNumberOfMessages(1)).messages().getFirst();
    changeVisibility(queue, first, 0);

    assertThat(texts(queue, 1)).containsExactly("good");
    var moved = take(dead);
    assertThat(moved.body()).isEqualTo("bad");
    assertThat(system(moved.attributes(), MESSAGE_GROUP_ID)).isEqualTo("g");
  }

  @Test
  @FauxqsDiffers(
      by = "storing it",
      documentation = "SQS Developer Guide, Using dead-letter queues: FIFO for FIFO")
  void aDeadLetterQueueIsOfTheSameKind() {
    var queue = fifoQueue();
    var dead = arn(queue());

    Refusal.of(() -> set(queue, REDRIVE_POLICY, policy(dead, 1)))
        .isBadRequest("InvalidParameterValue");
  }

  private String deadLettering(String dead, int count) {
    return queue(REDRIVE_POLICY, policy(arn(dead), count));
  }

  private void giveBack(String queue) {
    changeVisibility(queue, take(queue), 0);
  }

  private static String system(
      Map<MessageSystemAttributeName, String> attributes, MessageSystemAttributeName name) {
    return attributes.getOrDefault(name, "");
  }
}
