package tomodachi.aws.internal.consume;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// Tells the log that messages of one queue can't be parked. Usable from any thread.
final class ParkingLog {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final WorkingQueue queue;
  private final OnceAMinute trouble;

  ParkingLog(WorkingQueue queue, Timeline.Machine time) {
    this.queue = queue;
    this.trouble = new OnceAMinute(time);
  }

  /// There is no place for a message.
  ///
  /// @param hoursLeft until SQS deletes it
  void noQueue(InFlight message, long hoursLeft) {
    LOG.atError()
        .addKeyValue("queue_name", queue.name())
        .addKeyValue("sqs_message_id", message.id())
        .addKeyValue("hours_left", hoursLeft)
        .log(
            """
            a message can't be parked: queue "{}" has no dead-letter queue; SQS deletes the message in {} h
                set deadLetterQueueName, or aws_sns_sqs.topology = create\
            """,
            queue.name(),
            hoursLeft);
  }

  /// A copy could not be made.
  ///
  /// @param hoursLeft until SQS deletes the message
  void failed(ParkingQueue target, AwsFailure failure, long hoursLeft) {
    if (trouble.isDue()) {
      LOG.atWarn()
          .addKeyValue("queue_name", queue.name())
          .addKeyValue("reason", failure.text())
          .addKeyValue("hours_left", hoursLeft)
          .log(
              "messages can't be parked in queue \"{}\"; they stay where they are{}",
              target.name(),
              Remedy.of(failure));
    }
  }

  /// A copy has been made.
  void succeeded() {
    if (trouble.ended()) {
      LOG.atInfo().addKeyValue("queue_name", queue.name()).log("messages can be parked again");
    }
  }
}
