package tomodachi.embedded.aws.internal.sqs;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Structure;

/// What a receipt handle says.
///
/// @param queue tells the queue from all others that ever were
/// @param message its number there
/// @param receive tells this receive of the message from all others
record Receipt(long queue, long message, long receive) {

  private static final int BYTES = 3 * Long.BYTES;

  /// The one of a request.
  ///
  /// @throws ApiError if there is none, or it is none
  static Receipt read(Structure input) throws ApiError {
    var handle =
        input
            .text("ReceiptHandle")
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> ApiError.missingParameter("ReceiptHandle"));
    return parse(handle).orElseThrow(() -> MessageErrors.receiptHandleIsInvalid(handle));
  }

  /// What a handle says, if it is one.
  static Optional<Receipt> parse(String handle) {
    try {
      var bytes = Base64.getDecoder().decode(handle);
      return bytes.length == BYTES ? Optional.of(of(ByteBuffer.wrap(bytes))) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /// The handle.
  String handle() {
    var buffer = ByteBuffer.allocate(BYTES).putLong(queue).putLong(message).putLong(receive);
    return Base64.getEncoder().encodeToString(buffer.array());
  }

  private static Receipt of(ByteBuffer buffer) {
    return new Receipt(buffer.getLong(), buffer.getLong(), buffer.getLong());
  }
}
