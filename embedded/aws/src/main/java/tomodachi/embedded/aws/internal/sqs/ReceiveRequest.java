package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Structure;

/// What a client wants to receive.
///
/// @param limit how many messages at most, 1 to 10
/// @param visibility how long they are hidden; zero leaves them visible
/// @param waitTime how long it waits for the first, in real time
/// @param selection which attributes it wants
/// @param attemptId the name under which it may repeat this
/// @param connection holds plan time for each message
record ReceiveRequest(
    int limit,
    Duration visibility,
    Duration waitTime,
    AttributeSelection selection,
    @Nullable String attemptId,
    Caller.Connection connection) {

  /// What the client gets.
  Structure answer(List<StoredMessage> messages, Receipts receipts) {
    var list = new ArrayList<Structure>(messages.size());
    for (var message : messages) {
      list.add(selection.of(message).set("ReceiptHandle", receipts.handle(message)));
    }
    return new Structure().set("Messages", list);
  }
}
