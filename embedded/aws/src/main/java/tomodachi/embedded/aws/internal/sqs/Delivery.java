package tomodachi.embedded.aws.internal.sqs;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the messages for one receive out of the visible ones of a queue.
///
/// @param stock where they are
/// @param attempts the receives that may be repeated
/// @param receipts gives each message one
/// @param redriving takes those that were received too often
/// @param mostInFlight how many messages may be in flight
record Delivery(
    Stock stock,
    ReceiveAttempts attempts,
    Receipts receipts,
    Redriving redriving,
    int mostInFlight) {

  /// Whether as many messages are in flight as may be.
  boolean isExhausted() {
    return stock.inFlight() >= mostInFlight;
  }

  /// Takes as many as there are and as are wanted, or those of the same attempt again. Those that
  /// were received too often are on their way to the dead-letter queue then.
  List<StoredMessage> take(ReceiveRequest request, QueueSettings settings, long now) {
    var repeated = attempts.find(request.attemptId(), now);
    return repeated.isPresent()
        ? repeat(repeated.get(), request, now)
        : takeNew(request, settings, now);
  }

  private List<StoredMessage> repeat(ReceiveAttempt attempt, ReceiveRequest request, long now) {
    for (var message : attempt.messages()) {
      stock.hideUntil(message, hiddenUntil(request, now));
    }
    return attempt.messages();
  }

  private List<StoredMessage> takeNew(ReceiveRequest request, QueueSettings settings, long now) {
    var batch = choose(request, settings, now);
    if (request.visibility().isZero()) {
      batch.forEach(stock::show);
    } else if (request.attemptId() != null && !batch.isEmpty()) {
      attempts.add(request.attemptId(), batch, now);
    }
    return batch;
  }

  private List<StoredMessage> choose(ReceiveRequest request, QueueSettings settings, long now) {
    var limit = Math.min(request.limit(), mostInFlight - stock.inFlight());
    var batch = new ArrayList<StoredMessage>(limit);
    var choice = stock.choose();
    for (var next = next(choice, batch, limit); next != null; next = next(choice, batch, limit)) {
      var target = redriving.targetOf(next, settings);
      if (target.isPresent()) {
        stock.withdraw(next);
        redriving.take(next, target.get());
      } else {
        hide(next, request, now);
        batch.add(next);
      }
    }
    return batch;
  }

  private static @Nullable StoredMessage next(
      ReceiveOrder.Choice choice, List<StoredMessage> batch, int limit) {
    return batch.size() < limit ? choice.next() : null;
  }

  private void hide(StoredMessage message, ReceiveRequest request, long now) {
    receipts.receive(message, now);
    message.hold(request.connection().hold());
    stock.hide(message, hiddenUntil(request, now));
  }

  private static long hiddenUntil(ReceiveRequest request, long now) {
    return now + request.visibility().toMillis();
  }
}
