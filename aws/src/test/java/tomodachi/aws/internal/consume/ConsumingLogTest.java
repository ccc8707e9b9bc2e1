package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.transport.Timeline;

/// What the log says when something is wrong: once a minute, and with what to do about it.
class ConsumingLogTest {

  private static final AwsFailure REFUSED =
      AwsFailure.answered(
          "AccessDenied", "User: x is not authorized to perform: sqs:DeleteMessage on resource: y");
  private static final AwsFailure BUSY = AwsFailure.answered("RequestThrottled", null);

  private final Timeline.Machine time = Timeline.system().machine();

  @Test
  void callsThatFetchAreToldOfOnceAndWhenTheySucceed() {
    var log = new ReceiveLog("orders", "handler", time);

    assertThat(
            lines(() -> {
              log.failed(BUSY);
              log.failed(BUSY);
              log.succeeded();
              log.succeeded();
              log.missing();
            }))
        .containsExactly(
            "WARN messages can't be received from queue \"orders\"",
            "INFO receiving again from queue \"orders\"",
            "ERROR queue \"orders\" does not exist, it may have been deleted");
  }

  @Test
  void aRefusalNamesTheActionToAllow() {
    var log = new ReceiveLog("orders", "handler", time);

    assertThat(lines(() -> log.failed(REFUSED)))
        .containsExactly(
            """
            ERROR messages can't be received from queue "orders"
                allow sqs:DeleteMessage on the queue to the service's role or user\
            """);
  }

  @Test
  void credentialsHaveTheirRemedy() {
    var log = new ReceiveLog("orders", "handler", time);

    assertThat(lines(() -> log.failed(AwsFailure.answered("ExpiredToken", null))))
        .containsExactly(
            """
            ERROR messages can't be received from queue "orders"
                give the service credentials that are valid\
            """);
  }

  @Test
  void settlementsAreToldOfOnce() {
    var log = new SettleLog("orders", time);

    assertThat(
            lines(() -> {
              log.succeeded();
              log.failed(REFUSED);
              log.failed(REFUSED);
              log.succeeded();
              log.comesBack(message(), BUSY);
              log.comesBack(message(), BUSY);
              log.unfinished(0);
              log.unfinished(2);
            }))
        .containsExactly(
            """
            WARN SQS can't be told yet what has become of messages, trying again
                allow sqs:DeleteMessage on the queue to the service's role or user\
            """,
            "INFO SQS is told again what has become of messages",
            "WARN SQS could not be told what has become of a message, and may deliver it again",
            "WARN SQS could not be told in time what has become of messages, and may deliver them"
                + " again");
  }

  @Test
  void leasesAreToldOfOnceButEachThatIsLost() {
    var log = new LeaseLog("orders", time);

    assertThat(
            lines(() -> {
              log.failed(BUSY);
              log.failed(BUSY);
              log.succeeded();
              log.lost(message(), "as the test has it");
              log.lost(message(), "as the test has it");
              log.reachedLongest(message());
            }))
        .containsExactly(
            "WARN messages can't be kept hidden while they are handled; their handlers are"
                + " interrupted when their visibility timeout is over",
            "INFO messages are kept hidden again while they are handled",
            "WARN a message is no longer this process's; its handler is interrupted, others may get"
                + " it",
            "WARN a message is no longer this process's; its handler is interrupted, others may get"
                + " it",
            "WARN a message has been in flight for 12 hours, the longest SQS allows; its handler is"
                + " interrupted when it can't be kept hidden any more");
  }

  @Test
  void parkingSaysHowLongMessagesStay() {
    var log = new ParkingLog(queue(), time);

    assertThat(
            lines(() -> {
              log.noQueue(message(), 84);
              log.failed(new WorkingQueue.ParkingQueue("orders-dead", "url", false), BUSY, 84);
              log.succeeded();
            }))
        .containsExactly(
            """
            ERROR a message can't be parked: queue "orders" has no dead-letter queue; SQS deletes the message in 84 h
                set deadLetterQueueName, or aws_sns_sqs.topology = create\
            """,
            "WARN messages can't be parked in queue \"orders-dead\"; they stay where they are",
            "INFO messages can be parked again");
  }

  private static List<String> lines(Runnable work) {
    try (var recorded = new RecordedLines()) {
      work.run();
      return recorded.lines();
    }
  }

  private static WorkingQueue queue() {
    return new WorkingQueue(
        "orders",
        "url",
        "arn",
        false,
        Duration.ofSeconds(30),
        Duration.ofDays(4),
        OptionalInt.empty(),
        null);
  }

  @SuppressWarnings("NullAway") // Nothing of a message but its id is asked for.
  private static InFlight message() {
    var attached = new AttachedQueue(queue(), null, Duration.ofSeconds(30), null, null, null);
    Consumer<Object> nobody = _ -> {};
    return new InFlight(
        Message.builder().messageId("id").build(),
        attached,
        new Intake(new Handled(nobody::accept), new AnyOrder(), 1, nobody::accept),
        new Topics("", ""),
        Timeline.system().plan().instant());
  }
}
