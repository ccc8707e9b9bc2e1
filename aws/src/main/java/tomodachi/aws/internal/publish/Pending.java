package tomodachi.aws.internal.publish;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;

/// A message that isn't settled: AWS may still be busy with it, or its sender waits. Usable from
/// any thread.
///
/// - **P1** — its answer is given once; later ones are ignored.
/// - **P2** — it is part of no call that begins after its answer, so a message that is said not to
///   have been sent never is.
final class Pending {

  private final Deadline deadline;
  private final Backoff backoff;
  private final Timeline.Hold hold;
  private final CompletableFuture<String> answer = new CompletableFuture<>();
  private volatile Outgoing outgoing;
  // Guarded by this, as all that follows.
  private boolean underWay;
  private boolean uncertain;
  private boolean renewed;
  private @Nullable AwsFailure trouble;

  /// @param backoff the pauses between attempts
  /// @param hold on the plan time, until it is settled
  Pending(Outgoing outgoing, Deadline deadline, Backoff backoff, Timeline.Hold hold) {
    this.outgoing = outgoing;
    this.deadline = deadline;
    this.backoff = backoff;
    this.hold = hold;
  }

  Outgoing outgoing() {
    return outgoing;
  }

  Deadline deadline() {
    return deadline;
  }

  /// Completes with AWS's message id, or exceptionally with [PublishException].
  CompletableFuture<String> answer() {
    return answer;
  }

  /// It becomes part of a call.
  ///
  /// @return false when it is answered and is to be part of none
  synchronized boolean begin() {
    underWay = !answer.isDone();
    return underWay;
  }

  /// A call has failed by something that may pass.
  ///
  /// @return the nanoseconds to wait before the next one
  synchronized long pause(AwsFailure failure) {
    underWay = false;
    uncertain |= failure.kind() == AwsFailure.Kind.UNREACHABLE;
    trouble = failure;
    return Math.min(backoff.next().toNanos(), deadline.nanosLeft());
  }

  /// A call has failed since what it is for isn't there.
  ///
  /// @return false the second time
  synchronized boolean renew() {
    underWay = false;
    var first = !renewed;
    renewed = true;
    return first;
  }

  /// From now on it is for this address.
  void readdress(String address) {
    outgoing = outgoing.to(address);
  }

  /// AWS has it.
  void confirmed(String id) {
    answer.complete(id);
  }

  /// AWS won't take it.
  ///
  /// @param what happened
  void failed(String what, Throwable cause) {
    answer.completeExceptionally(failure(what + doubt(), cause));
  }

  private synchronized String doubt() {
    return uncertain ? "\n    an earlier attempt may have arrived" : "";
  }

  /// It can't be sent.
  void failed(PublishException why) {
    answer.completeExceptionally(why);
  }

  /// Its deadline has passed. AWS may still be busy with it.
  synchronized void expired() {
    answer.completeExceptionally(failure(expiry(), null));
  }

  private String expiry() {
    var carrier = outgoing.target().carrier();
    if (underWay) {
      return "No answer from %s for %s; %s".formatted(carrier, deadline.words(), fate());
    }
    return trouble == null
        ? "%s could take no more messages for %s; %s".formatted(carrier, deadline.words(), fate())
        : "%s didn't take the message for %s (%s); %s"
            .formatted(carrier, deadline.words(), trouble.text(), fate());
  }

  /// Nobody waits for it any longer. AWS may still be busy with it.
  ///
  /// @param why the sender doesn't
  synchronized void givenUp(String why) {
    answer.completeExceptionally(failure("%s; %s".formatted(why, fate()), null));
  }

  private String fate() {
    return underWay || uncertain
        ? "the message may or may not have arrived"
        : "the message was not sent";
  }

  private PublishException failure(String what, @Nullable Throwable cause) {
    return new PublishException("%s\n    %s".formatted(what, outgoing), cause);
  }

  /// AWS isn't busy with it, and won't be.
  void settled() {
    hold.close();
  }
}
