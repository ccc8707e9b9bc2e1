package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.transport.BoundHandler;

/// A message that SQS has handed over, until it is settled or no longer ours.
///
/// - **F1** — it is settled by who ends its lease, so at most once; one whose lease is lost isn't.
/// - **F2** — its handler is interrupted when the lease is lost, whenever that is.
final class InFlight implements Settling {

  /// How long a message waits when a mistake of ours keeps it from being handled or settled.
  private static final Duration AFTER_MISTAKE = Duration.ofSeconds(30);

  private static final CompletableFuture<Boolean> IS_DONE = CompletableFuture.completedFuture(true);
  private static final CompletableFuture<Boolean> COMES_BACK =
      CompletableFuture.completedFuture(false);

  private final Message sdk;
  private final AttachedQueue queue;
  private final Intake intake;
  private final Lease lease;
  // Of the thread that handles it, one after the other.
  private SqsMessage delivery;
  private @Nullable Duration again;
  private CompletableFuture<Boolean> done = COMES_BACK;
  // Guarded by this.
  private BoundHandler.@Nullable Call call;
  private boolean lost;

  /// @param intake has it handled
  InFlight(Message sdk, AttachedQueue queue, Intake intake, Topics topics, Instant receivedAt) {
    this.sdk = sdk;
    this.queue = queue;
    this.intake = intake;
    this.lease = new Lease(receivedAt);
    this.delivery = new SqsMessage(sdk, queue.queue(), topics, 0, this);
  }

  /// What SQS has handed over.
  Message sdk() {
    return sdk;
  }

  String id() {
    return sdk.messageId();
  }

  String receiptHandle() {
    return sdk.receiptHandle();
  }

  /// How long it is ours, for [Leases].
  Lease lease() {
    return lease;
  }

  /// Extends its lease now, if it never was. An embedded server in manual time lets that time go on
  /// from then on.
  void extendLease() {
    queue.leases().extend(this);
  }

  /// What its handler gets.
  SqsMessage delivery() {
    return delivery;
  }

  /// It is being handled.
  ///
  /// @param current what interrupts the handler
  void handledBy(BoundHandler.Call current) {
    synchronized (this) {
      call = current;
      if (!lost) {
        return;
      }
    }
    current.interrupt();
  }

  /// It is no longer ours. Called by whoever has ended its lease for that.
  void lose() {
    BoundHandler.Call current;
    synchronized (this) {
      lost = true;
      current = call;
    }
    if (current != null) {
      current.interrupt();
    }
    intake.lost(this);
  }

  @Override
  public int attempts(int configured) {
    return queue.queue().maxReceiveCount().orElse(configured);
  }

  @Override
  public void acknowledge(SqsMessage message) {
    if (queue.leases().end(this)) {
      var deleted = queue.settlements().delete(this);
      done = intake.keepsOrder() ? deleted : IS_DONE;
    }
  }

  @Override
  public void retry(SqsMessage message, Duration delay, String reason) {
    stay(delay);
  }

  /// It is to be handled again: here where order is kept, as long as it can be ours.
  private void stay(Duration delay) {
    if (intake.keepsOrder() && queue.leases().canLast(this, delay)) {
      again = delay;
    } else {
      show(delay);
    }
  }

  @Override
  public void park(SqsMessage message, String reason) {
    switch (queue.parking().copy(this, message.attempt(), reason)) {
      case Parking.Result.Copied() -> acknowledge(message);
      case Parking.Result.Stays(var delay) -> stay(delay);
    }
  }

  @Override
  public void giveBack(SqsMessage message) {
    giveBack();
  }

  /// Others may have it at once.
  void giveBack() {
    show(Duration.ZERO);
  }

  /// It isn't kept here when nobody can say what is to become of it. Does nothing when that is
  /// said.
  void postpone() {
    show(AFTER_MISTAKE);
  }

  /// It is delivered again after a delay, to whoever is there.
  private void show(Duration delay) {
    if (queue.leases().end(this)) {
      queue.settlements().show(this, delay);
    }
  }

  @Override
  public void released(SqsMessage message) {
    var delay = again;
    again = null;
    if (delay == null) {
      postpone();
      intake.ended(this, done);
    } else {
      delivery = message.again();
      intake.again(this, delay);
    }
  }
}
