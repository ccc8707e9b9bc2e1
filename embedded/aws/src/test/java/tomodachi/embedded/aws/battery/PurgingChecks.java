package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.PurgeQueueInProgressException;

/// Emptying queues.
abstract class PurgingChecks extends ServerChecks {

  @Test
  void everythingGoes() {
    var queue = queue();
    send(queue, "in flight");
    take(queue);
    send(queue, "there");
    sqs.sendMessage(r -> r.queueUrl(queue).messageBody("later").delaySeconds(60));

    sqs.purgeQueue(r -> r.queueUrl(queue));

    isEmpty(queue);
    assertThat(
            attributes(
                queue,
                APPROXIMATE_NUMBER_OF_MESSAGES,
                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
        .isEqualTo(
            Map.of(
                APPROXIMATE_NUMBER_OF_MESSAGES, "0",
                APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0",
                APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0"));
  }

  @Test
  void aPurgedQueueTakesMessages() {
    var queue = queue();
    sqs.purgeQueue(r -> r.queueUrl(queue));

    send(queue, "x");

    assertThat(texts(queue, 1)).containsExactly("x");
  }

  @Test
  void groupsAreFreeAgain() {
    var queue = fifoQueue();
    sendTo(queue, "g", "a");
    take(queue);

    sqs.purgeQueue(r -> r.queueUrl(queue));
    sendTo(queue, "g", "b");

    assertThat(texts(queue, 1)).containsExactly("b");
  }

  @Test
  @FauxqsDiffers(
      by = "purging again",
      documentation = "SQS API Reference, PurgeQueue, errors: PurgeQueueInProgress")
  void aQueueIsPurgedOnceAMinute() {
    var queue = queue();
    sqs.purgeQueue(r -> r.queueUrl(queue));

    Refusal.of(() -> sqs.purgeQueue(r -> r.queueUrl(queue)))
        .is(PurgeQueueInProgressException.class);
  }
}
