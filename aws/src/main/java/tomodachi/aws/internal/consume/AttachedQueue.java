package tomodachi.aws.internal.consume;

import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.transport.Timeline;

/// A queue that is consumed from, and what keeps and settles the messages that came from it.
record AttachedQueue(
    WorkingQueue queue,
    QueueApi api,
    Duration visibility,
    Leases leases,
    Settlements settlements,
    Parking parking) {

  /// For a queue whose messages are not hidden at all: SQS's own default.
  private static final Duration DEFAULT_VISIBILITY = Duration.ofSeconds(30);

  /// @param concurrency how many messages may be handled at once
  /// @param onMissing called when the queue for parked messages doesn't exist
  static AttachedQueue of(
      WorkingQueue queue, SqsClient sqs, Timeline timeline, int concurrency, Runnable onMissing) {
    var api = new QueueApi(sqs, queue.url());
    var visibility =
        queue.visibilityTimeout().isZero() ? DEFAULT_VISIBILITY : queue.visibilityTimeout();
    var settlements = new Settlements(queue.name(), api, timeline, concurrency, queue.fifo());
    var leases =
        new Leases(
            timeline,
            visibility,
            settlements::change,
            new LeaseLog(queue.name(), timeline.machine()));
    settlements.endWith(leases);
    return new AttachedQueue(
        queue, api, visibility, leases, settlements, new Parking(queue, sqs, timeline, onMissing));
  }

  /// Calls SQS no more but for what is under way.
  void close() {
    leases.close();
    settlements.close();
  }

  /// True when no message of it is here, and SQS knows what has become of all that were.
  boolean isIdle() {
    return leases.isIdle() && settlements.isIdle();
  }
}
