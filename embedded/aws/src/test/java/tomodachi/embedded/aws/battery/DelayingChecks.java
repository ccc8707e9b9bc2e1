package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.DELAY_SECONDS;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// Messages that are sent now and come later.
abstract class DelayingChecks extends ServerChecks {

  @Test
  void aDelayedMessageComesLater() {
    var queue = queue();

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").delaySeconds(1));

    isEmpty(queue);
    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void othersOvertakeADelayedMessage() {
    var queue = queue();
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("late").delaySeconds(1));
    send(queue, "early");

    assertThat(texts(queue, 2)).containsExactly("early", "late");
  }

  @Test
  void aQueueMayDelayEverything() {
    var queue = queue(DELAY_SECONDS, 1);

    send(queue, "x");

    isEmpty(queue);
    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void aMessageMayHaveNoDelayWhereItsQueueHas() {
    var queue = queue(DELAY_SECONDS, 900);

    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("x").delaySeconds(0));

    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void aNewDelayOfAQueueIsForNewMessages() {
    var queue = queue(DELAY_SECONDS, 1);
    send(queue, "x");

    set(queue, DELAY_SECONDS, 900);

    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void aFifoQueueMayDelayEverything() {
    var queue = fifoQueue(Map.of(DELAY_SECONDS, "1"));

    sendTo(queue, "g", "a", "b");

    isEmpty(queue);
    assertThat(inOrder(queue, 2)).containsExactly("a", "b");
  }

  @Test
  void aMessageOfAFifoQueueHasNoDelayOfItsOwn() {
    var queue = fifoQueue();

    Refusal.of(() ->
            sqs.sendMessage(r ->
                r.queueUrl(queue)
                    .messageBody("x")
                    .messageGroupId("g")
                    .messageDeduplicationId("d")
                    .delaySeconds(5)))
        .isBadRequest("InvalidParameterValue");
  }
}
