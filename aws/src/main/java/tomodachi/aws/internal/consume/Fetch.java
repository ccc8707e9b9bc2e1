package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.transport.Timeline;

/// One call that fetches messages, on a virtual thread of its own: interrupting that closes its
/// connection, so SQS hands nothing to nobody.
///
/// - **C1** — the thread is interrupted only before the answer begins to come, so nothing that came
///   is dropped by that; what SQS has on its way then is, and is visible again after its timeout.
final class Fetch {

  /// A call that has lasted for less may have its answer on the way.
  private static final Duration ON_THE_WAY = Duration.ofMillis(200);

  private final AttachedQueue queue;
  private final int most;
  private final Duration wait;
  private final Timeline.Machine time;
  private final long startedAt;
  // Guarded by this.
  private @Nullable Thread thread;
  private boolean aborted;

  /// @param most how many messages at most
  /// @param wait how long SQS is to wait for one
  Fetch(AttachedQueue queue, int most, Duration wait, Timeline.Machine time) {
    this.queue = queue;
    this.most = most;
    this.wait = wait;
    this.time = time;
    this.startedAt = time.nanos();
  }

  AttachedQueue queue() {
    return queue;
  }

  int most() {
    return most;
  }

  /// True when SQS is to wait for messages as long as it does.
  boolean isPatient() {
    return wait.equals(Fetching.LONG_WAIT);
  }

  /// Makes the call.
  ///
  /// @throws RuntimeException what the SDK throws
  List<Message> call() {
    if (!begin()) {
      return List.of();
    }
    try {
      return queue.api().receive(most, wait, queue.visibility(), this::end);
    } finally {
      end();
    }
  }

  private synchronized boolean begin() {
    thread = Thread.currentThread();
    return !aborted;
  }

  private synchronized void end() {
    thread = null;
    // One that came too late is not for what follows.
    Thread.interrupted();
  }

  /// Ends the call: at once, or as soon as no answer can be on the way any more.
  void abort() {
    var left = ON_THE_WAY.minusNanos(time.nanos() - startedAt);
    if (left.isPositive()) {
      var _ = time.after(left, this::interrupt);
    } else {
      interrupt();
    }
  }

  private synchronized void interrupt() {
    aborted = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  /// True when it was ended by [#abort].
  synchronized boolean isAborted() {
    return aborted;
  }
}
