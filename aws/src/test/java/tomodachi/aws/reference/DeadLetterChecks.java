package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.Outcome;

/// Where messages go that can't be handled.
abstract class DeadLetterChecks extends SnsSqsChecks {

  private static final Duration SECOND = Duration.ofSeconds(1);

  DeadLetterChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Failing {
    final List<Integer> counts = new CopyOnWriteArrayList<>();
    final List<String> dead = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        topic = "news",
        queueName = "failing",
        visibilityTimeout = 3,
        deadLetterQueueName = "dead",
        maxReceiveCount = 3)
    Outcome fail(String data, SqsDelivery delivery) {
      counts.add(delivery.approximateReceiveCount());
      return Outcome.retryIn(Duration.ZERO);
    }

    @AwsSnsSqs(queueName = "dead")
    void bury(String data) {
      dead.add(data);
    }
  }

  @Test
  void aMessageReceivedTooOftenIsInTheDeadLetterQueue() {
    var service = new Failing();
    start(service);

    publish("news", "never");

    awaitInTime(SECOND, () -> assertThat(service.dead).containsExactly("never"));
    assertThat(service.counts).containsExactly(1, 2, 3);
    assertThat(waiting("failing")).isZero();
  }

  static final class Parking {
    final List<String> dead = new CopyOnWriteArrayList<>();

    @AwsSnsSqs(
        topic = "news",
        queueName = "parking",
        deadLetterQueueName = "dead",
        maxReceiveCount = 3)
    Outcome park(String data) {
      return Outcome.park("wanted by the test");
    }

    @AwsSnsSqs(queueName = "dead")
    void bury(String data) {
      dead.add(data);
    }
  }

  @Test
  void aParkedMessageGoesThereAtOnce() {
    var service = new Parking();
    start(service);

    publish("news", "odd");

    await(() -> assertThat(service.dead).containsExactly("odd"));
    assertThat(queueAttribute("dead", QueueAttributeName.MESSAGE_RETENTION_PERIOD))
        .isEqualTo("1209600");
  }

  static final class Removing {
    @AwsSnsSqs(topic = "news", queueName = "parking", deadLetterQueueName = AwsSnsSqs.REMOVE)
    void park(String data) {}
  }

  static final class Unchanged {
    @AwsSnsSqs(topic = "news", queueName = "parking")
    void park(String data) {}
  }

  @Test
  void aRedrivePolicyStaysWhereNothingIsSaidAndGoesWhenThatIsSaid() {
    start(new Parking()).close();
    assertThat(queueAttribute("parking", QueueAttributeName.REDRIVE_POLICY)).contains("dead");

    start(new Unchanged()).close();
    assertThat(queueAttribute("parking", QueueAttributeName.REDRIVE_POLICY)).contains("dead");

    start(new Removing()).close();
    assertThat(queueAttribute("parking", QueueAttributeName.REDRIVE_POLICY)).doesNotContain("dead");
  }
}
