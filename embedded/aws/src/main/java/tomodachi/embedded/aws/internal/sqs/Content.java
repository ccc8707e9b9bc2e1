package tomodachi.embedded.aws.internal.sqs;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// What a message says, and by which it is told from others. It stays the same wherever the message
/// goes.
///
/// @param id tells the message from all others
/// @param body what it says
/// @param bodyDigest of that
/// @param attributes by their names
/// @param traceHeader the system attribute `AWSTraceHeader`
/// @param groupId its message group; always there in a FIFO queue
/// @param deduplicationId always there in a FIFO queue
/// @param senderId who sent it
/// @param size of body and attributes, in bytes
/// @param bytes what it counts in memory
record Content(
    UUID id,
    String body,
    Md5 bodyDigest,
    SortedMap<String, MessageAttribute> attributes,
    @Nullable String traceHeader,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    String senderId,
    int size,
    int bytes) {

  /// The same in another message.
  Content withId(UUID other) {
    return new Content(
        other,
        body,
        bodyDigest,
        attributes,
        traceHeader,
        groupId,
        deduplicationId,
        senderId,
        size,
        bytes);
  }
}
