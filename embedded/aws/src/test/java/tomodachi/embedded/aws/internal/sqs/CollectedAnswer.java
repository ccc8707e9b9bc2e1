package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// Keeps what a client is answered.
final class CollectedAnswer implements Answer {

  private final CountDownLatch answered = new CountDownLatch(1);
  private volatile @Nullable Structure output;
  private volatile @Nullable ApiError error;
  private volatile @Nullable Runnable gone;

  @Override
  public void give(Structure given) {
    if (isAnswered()) {
      throw new IllegalStateException("Answered twice");
    }
    output = given;
    answered.countDown();
  }

  @Override
  public void fail(ApiError reason) {
    error = reason;
    answered.countDown();
  }

  @Override
  public void whenGone(Runnable task) {
    gone = task;
  }

  boolean isAnswered() {
    return answered.getCount() == 0;
  }

  /// What was answered.
  Structure output() {
    var given = output;
    if (given == null) {
      throw new AssertionError("Not answered, or failed: " + error);
    }
    return given;
  }

  /// The bodies of what was received.
  List<String> bodies() {
    return MessageScene.bodiesOf(output().structures("Messages"));
  }

  @Nullable ApiError error() {
    return error;
  }

  /// The client goes away.
  void leave() {
    var task = gone;
    if (task != null && !isAnswered()) {
      task.run();
    }
  }
}
