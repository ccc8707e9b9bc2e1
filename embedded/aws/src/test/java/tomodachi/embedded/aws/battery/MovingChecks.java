package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.sqs.model.QueueAttributeName.REDRIVE_POLICY;
import static tomodachi.embedded.aws.battery.Patience.soon;

import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.ResourceNotFoundException;

/// Moving dead letters to where they came from, or elsewhere. fauxqs has none of this.
abstract class MovingChecks extends ServerChecks {

  private static final String BY = "not knowing the operation";

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, StartMessageMoveTask")
  void deadLettersGoBackToTheirSource() {
    var dead = queue();
    var queue = deadLettered(dead);

    var handle = sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead))).taskHandle();

    assertThat(handle).isNotEmpty();
    assertThat(texts(queue, 1)).containsExactly("x");
    isEmpty(dead);
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, StartMessageMoveTask, DestinationArn")
  void deadLettersGoElsewhere() {
    var dead = queue();
    var queue = deadLettered(dead);
    var elsewhere = queue();

    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)).destinationArn(arn(elsewhere)));

    assertThat(texts(elsewhere, 1)).containsExactly("x");
    isEmpty(queue);
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, ListMessageMoveTasks")
  void tasksAreListed() {
    var dead = queue();
    deadLettered(dead);
    sqs.startMessageMoveTask(r -> r.sourceArn(arn(dead)));

    soon()
        .untilAsserted(() -> {
          var tasks = sqs.listMessageMoveTasks(r -> r.sourceArn(arn(dead))).results();
          assertThat(tasks).hasSize(1);
          assertThat(tasks.getFirst().status()).isEqualTo("COMPLETED");
          assertThat(tasks.getFirst().approximateNumberOfMessagesMoved()).isEqualTo(1);
        });
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, StartMessageMoveTask, errors")
  void onlyDeadLetterQueuesAreMoved() {
    var queue = arn(queue());

    Refusal.of(() -> sqs.startMessageMoveTask(r -> r.sourceArn(queue)))
        .isBadRequest("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, StartMessageMoveTask, errors")
  void aMissingQueueIsNotMoved() {
    var missing = "arn:aws:sqs:eu-west-1:" + ServerUnderTest.ACCOUNT + ":" + name();

    Refusal.of(() -> sqs.startMessageMoveTask(r -> r.sourceArn(missing)))
        .is(ResourceNotFoundException.class);
  }

  private String deadLettered(String dead) {
    var queue = queue(REDRIVE_POLICY, DeadLetteringChecks.policy(arn(dead), 1));
    send(queue, "x");
    changeVisibility(queue, take(queue), 0);
    isEmpty(queue);
    return queue;
  }
}
