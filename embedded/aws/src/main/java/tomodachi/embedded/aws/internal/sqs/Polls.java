package tomodachi.embedded.aws.internal.sqs;

import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;

/// The clients that wait for messages of a queue, who came first first. They wait in real time.
final class Polls {

  private final ServerTime time;
  private final LinkedHashSet<Poll> waiting = new LinkedHashSet<>();

  Polls(ServerTime time) {
    this.time = time;
  }

  int size() {
    return waiting.size();
  }

  /// Who is next; null if nobody waits.
  @Nullable Poll first() {
    return waiting.isEmpty() ? null : waiting.getFirst();
  }

  /// Lets a client wait; it is answered that there is nothing when its time is up, and forgotten
  /// when it goes away.
  void add(ReceiveRequest request, Answer answer) {
    var poll = new Poll(request, answer);
    waiting.add(poll);
    poll.endBy(time.afterWaiting(request.waitTime(), () -> end(poll)));
    answer.whenGone(() -> remove(poll));
  }

  /// A client doesn't wait any more.
  ///
  /// @return false if it didn't
  boolean remove(Poll poll) {
    poll.close();
    return waiting.remove(poll);
  }

  /// Nobody waits any more: all are told why.
  void fail(ApiError reason) {
    for (var poll : List.copyOf(waiting)) {
      remove(poll);
      poll.answer().fail(reason);
    }
  }

  /// An alarm that has begun can't be cancelled, so it may come when it is no longer wanted.
  private void end(Poll poll) {
    if (remove(poll)) {
      poll.answer().give(new Structure());
    }
  }
}
