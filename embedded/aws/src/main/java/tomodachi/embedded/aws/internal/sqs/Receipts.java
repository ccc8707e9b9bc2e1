package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import tomodachi.embedded.aws.internal.api.ApiError;

/// The receipts of one queue: one for each receive of each message.
///
/// The last one of a message deletes it, in a standard queue also when the message is visible
/// again. An older one doesn't, and is no error. A FIFO queue refuses both: there only the last
/// receipt of a message in flight is good. Any receipt of a message in flight changes its
/// visibility in a standard queue; that of one that is visible again changes nothing and is the
/// error `MessageNotInflight`, as the API reference has it.
final class Receipts {

  private static final Duration LONGEST = Duration.ofHours(12);

  private final long queue = UUID.randomUUID().getMostSignificantBits();
  private final Stock stock;
  private final boolean fifo;
  private long receives;

  /// @param stock where the messages are
  Receipts(Stock stock, boolean fifo) {
    this.stock = stock;
    this.fifo = fifo;
  }

  /// A message is received once more.
  void receive(StoredMessage message, long now) {
    message.receive(now, ++receives);
  }

  /// The handle of the last receive of a message.
  String handle(StoredMessage message) {
    return new Receipt(queue, message.number(), message.receipt()).handle();
  }

  /// The message to delete, if there is one.
  ///
  /// @throws ApiError if the receipt isn't one of this queue, or has expired
  Optional<StoredMessage> toDelete(Receipt receipt) throws ApiError {
    var message = find(receipt);
    if (fifo && message.isPresent()) {
      checkExpiry(receipt, message.get());
    }
    return message.filter(present -> isLast(receipt, present));
  }

  /// The message whose visibility is to be changed.
  ///
  /// @param visibility how long it is to be hidden from `now` on
  /// @throws ApiError if the receipt isn't one of this queue, or that can't be
  StoredMessage toChange(Receipt receipt, long now, Duration visibility) throws ApiError {
    var message = find(receipt).orElseThrow(() -> MessageErrors.messageIsGone(receipt));
    if (!message.isInFlight()) {
      throw MessageErrors.notInFlight();
    }
    if (fifo) {
      checkExpiry(receipt, message);
    }
    if (now + visibility.toMillis() > message.receivedAt() + LONGEST.toMillis()) {
      throw MessageErrors.hiddenTooLong(visibility);
    }
    return message;
  }

  private Optional<StoredMessage> find(Receipt receipt) throws ApiError {
    if (receipt.queue() != queue) {
      throw MessageErrors.receiptHandleIsInvalid(receipt.handle());
    }
    return stock.find(receipt.message());
  }

  private static void checkExpiry(Receipt receipt, StoredMessage message) throws ApiError {
    if (!message.isInFlight() || !isLast(receipt, message)) {
      throw MessageErrors.receiptHasExpired(receipt);
    }
  }

  private static boolean isLast(Receipt receipt, StoredMessage message) {
    return message.receipt() == receipt.receive();
  }
}
