package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.Random;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.messaging.transport.Backoff;

/// How many calls may fetch messages at once, and how long none may: more as long as full batches
/// come, fewer when they are less than half full, one after a failure. To be used with its owner's
/// lock held.
final class Pace {

  /// Before another attempt at what a person has to mend.
  private static final Duration REFUSED = Duration.ofSeconds(10);

  private final int most;
  private final Backoff backoff = new Backoff(new Random());
  private int calls = 1;

  /// @param most how many calls, 1 or more
  Pace(int most) {
    this.most = most;
  }

  /// How many calls there may be now.
  int calls() {
    return calls;
  }

  /// A call has fetched messages.
  void fetched(int count, int wanted) {
    backoff.reset();
    if (count == wanted) {
      calls = Math.min(most, calls + 1);
    } else if (2 * count < wanted) {
      calls = Math.max(1, calls - 1);
    }
  }

  /// A call has failed. A queue that isn't there may be made again, time after time.
  ///
  /// @return how long none is to be made
  Duration failed(AwsFailure failure) {
    calls = 1;
    return failure.mayPass() || failure.kind() == Kind.MISSING ? backoff.next() : REFUSED;
  }
}
