package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.transport.Timeline;

/// A client that waits for messages.
final class Poll {

  private final ReceiveRequest request;
  private final Answer answer;
  private Timeline.@Nullable Alarm end;

  Poll(ReceiveRequest request, Answer answer) {
    this.request = request;
    this.answer = answer;
  }

  ReceiveRequest request() {
    return request;
  }

  Answer answer() {
    return answer;
  }

  /// @param alarm goes off when it has waited for long enough
  void endBy(Timeline.Alarm alarm) {
    end = alarm;
  }

  /// It doesn't wait any more.
  void close() {
    if (end != null) {
      end.close();
    }
  }
}
