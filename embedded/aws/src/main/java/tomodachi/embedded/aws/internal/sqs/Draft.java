package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.MessageAttribute;

/// A message somebody wants to send; it is well-formed, but no queue has looked at it.
///
/// @param body what it says
/// @param size of body and attributes, in bytes
/// @param bodyDigest of the body
/// @param attributes by their names
/// @param traceHeader the system attribute `AWSTraceHeader`
/// @param delay null for that of the queue
/// @param groupId its message group
/// @param deduplicationId what makes it a duplicate
/// @param senderId who sends it
record Draft(
    String body,
    int size,
    Md5 bodyDigest,
    SortedMap<String, MessageAttribute> attributes,
    @Nullable String traceHeader,
    @Nullable Duration delay,
    @Nullable String groupId,
    @Nullable String deduplicationId,
    String senderId) {

  /// What it counts in memory.
  int bytes() {
    return size
        + Limits.ENTRY
        + Limits.ATTRIBUTE * attributes.size()
        + length(traceHeader)
        + length(groupId)
        + length(deduplicationId);
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }

  /// As it is kept.
  ///
  /// @param id tells the message from all others
  /// @param duplicateId what makes it a duplicate, in the end
  Content content(UUID id, @Nullable String duplicateId) {
    return new Content(
        id,
        body,
        bodyDigest,
        attributes,
        traceHeader,
        groupId,
        duplicateId,
        senderId,
        size,
        bytes());
  }
}
