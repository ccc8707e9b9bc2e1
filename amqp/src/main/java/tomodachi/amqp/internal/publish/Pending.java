package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Return;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.PublishException;

/// A message the broker has not confirmed. Usable from any thread.
///
/// - **P1** — its answer is given once; later ones are ignored.
/// - **P2** — its room in the window is given back when the broker can't be busy with it any more,
///   and never before the answer: in an empty window, all are answered.
final class Pending {

  private final Outgoing outgoing;
  private final Duration patience;
  private final long deadline;
  private final Window window;
  private final CompletableFuture<Confirmation> answer = new CompletableFuture<>();
  private final AtomicBoolean left = new AtomicBoolean();
  private volatile @Nullable String returned;
  private volatile boolean withdrawn;

  /// @param patience the time its sender gave it
  /// @param deadline when that is over, in nanoseconds of machine time
  /// @param window in which it has its room
  Pending(Outgoing outgoing, Duration patience, long deadline, Window window) {
    this.outgoing = outgoing;
    this.patience = patience;
    this.deadline = deadline;
    this.window = window;
  }

  Outgoing outgoing() {
    return outgoing;
  }

  Duration patience() {
    return patience;
  }

  /// The time left; zero or less when the deadline has passed.
  long nanosLeft(long now) {
    return deadline - now;
  }

  CompletableFuture<Confirmation> answer() {
    return answer;
  }

  /// It will never be written.
  void withdraw() {
    withdrawn = true;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  /// Whether a return may be about this one. Two that are alike can be taken for one another: the
  /// broker doesn't say which it means.
  boolean isMeantBy(Return back) {
    return returned == null
        && outgoing.routingKey().equals(back.getRoutingKey())
        && outgoing.exchange().equals(back.getExchange())
        && Objects.equals(outgoing.properties().getMessageId(), back.getProperties().getMessageId())
        && Arrays.equals(outgoing.body(), back.getBody());
  }

  /// The broker has given it back; its confirm follows.
  void returned(String replyText) {
    returned = replyText;
  }

  /// The broker has confirmed these, which are of one window. Who waits for room in it is woken
  /// once for all of them.
  static void confirmed(List<Pending> all) {
    all.forEach(Pending::answerConfirmed);
    var room = all.stream().mapToInt(Pending::takeRoom).sum();
    all.stream().limit(1).forEach(first -> first.window.give(room));
  }

  private void answerConfirmed() {
    var text = returned;
    answer.complete(text == null ? new Confirmation.Routed() : new Confirmation.Returned(text));
  }

  /// The broker won't confirm it.
  ///
  /// @param what happened
  void failed(String what, @Nullable Throwable cause) {
    answered(what, cause);
    leave();
  }

  /// Nobody waits for it any longer, but the broker may still be busy with it.
  ///
  /// @param what happened
  void abandoned(String what) {
    answered(what, null);
  }

  private void answered(String what, @Nullable Throwable cause) {
    answer.completeExceptionally(failure(what, outgoing, cause));
  }

  /// The exception for a message.
  static PublishException failure(String what, Outgoing outgoing, @Nullable Throwable cause) {
    return new PublishException("%s\n    %s".formatted(what, outgoing), cause);
  }

  private void leave() {
    window.give(takeRoom());
  }

  /// Its room, to be given back; 0 the second time.
  private int takeRoom() {
    return left.compareAndSet(false, true) ? Window.cost(outgoing.body().length) : 0;
  }
}
