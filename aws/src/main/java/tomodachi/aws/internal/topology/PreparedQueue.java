package tomodachi.aws.internal.topology;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.internal.names.TopicNames;
import tomodachi.aws.internal.topology.QueueWish.DeadLetterWish;
import tomodachi.aws.internal.topology.WorkingQueue.ParkingQueue;

/// A queue that exists, and what is wanted of it.
///
/// @param parking where parked messages go; null: there is nothing
record PreparedQueue(QueuePlan plan, QueueState state, @Nullable ParkingQueue parking) {

  /// Where dead letters should go, if a handler says so; null: nobody does.
  @Nullable RedrivePolicy redrive() {
    return plan.wish().deadLetters() instanceof DeadLetterWish.To to
        ? new RedrivePolicy(target(to), to.maxReceiveCount())
        : null;
  }

  private String target(DeadLetterWish.To to) {
    var place = state.arn().substring(0, state.arn().lastIndexOf(':') + 1);
    return to.arn() == null ? place + to.name() : to.arn();
  }

  /// As its consumers have to know it, once it is as is wanted.
  WorkingQueue working() {
    return working(maxReceiveCount(), visibilityTimeout());
  }

  /// As its consumers have to know it, when nothing was changed.
  WorkingQueue asItIs() {
    return working(received(), state.visibilityTimeout());
  }

  private WorkingQueue working(OptionalInt maxReceiveCount, Duration visibilityTimeout) {
    return new WorkingQueue(
        plan.name(),
        state.url(),
        state.arn(),
        plan.name().endsWith(TopicNames.FIFO),
        visibilityTimeout,
        state.retention(),
        maxReceiveCount,
        parking);
  }

  private Duration visibilityTimeout() {
    var seconds = plan.wish().visibilityTimeout();
    return seconds == AwsSnsSqs.UNCHANGED ? state.visibilityTimeout() : Duration.ofSeconds(seconds);
  }

  private OptionalInt maxReceiveCount() {
    return switch (plan.wish().deadLetters()) {
      case DeadLetterWish.To to -> OptionalInt.of(to.maxReceiveCount());
      case DeadLetterWish.None _ -> OptionalInt.empty();
      case DeadLetterWish.Unchanged _ -> received();
    };
  }

  private OptionalInt received() {
    return state
        .redrive()
        .map(redrive -> OptionalInt.of(redrive.maxReceiveCount()))
        .orElse(OptionalInt.empty());
  }
}
