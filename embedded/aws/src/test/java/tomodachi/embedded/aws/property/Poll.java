package tomodachi.embedded.aws.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// A client that has asked for messages.
final class Poll implements Answer {

  private final Step.Receive asked;
  private final Consumer<Poll> answered;
  private final List<Runnable> whenGone = new ArrayList<>();
  private Optional<Structure> output = Optional.empty();
  private boolean gone;
  private boolean waited;

  Poll(Step.Receive asked, Consumer<Poll> answered) {
    this.asked = asked;
    this.answered = answered;
  }

  @Override
  public void give(Structure messages) {
    if (gone) {
      throw new Difference("A client that has gone away is answered: " + messages);
    }
    if (output.isPresent()) {
      throw new Difference("A client is answered twice: " + messages);
    }
    output = Optional.of(messages);
    answered.accept(this);
  }

  @Override
  public void fail(ApiError error) {
    throw new Difference("A client gets no messages, but " + error.text());
  }

  @Override
  public void whenGone(Runnable task) {
    whenGone.add(task);
  }

  /// The client has begun to wait.
  void begin() {
    waited = output.isEmpty();
  }

  void leave() {
    whenGone.forEach(Runnable::run);
    gone = true;
  }

  boolean isWaiting() {
    return output.isEmpty() && !gone;
  }

  boolean waited() {
    return waited;
  }

  Step.Receive asked() {
    return asked;
  }

  List<Got> messages() {
    return output.orElseThrow().structures("Messages").stream().map(Got::of).toList();
  }
}
