package tomodachi.embedded.aws.internal.sns;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.Structure;

/// What a publisher is answered.
///
/// @param messageId a UUID
/// @param sequenceNumber null in a standard topic
record Receipt(String messageId, @Nullable String sequenceNumber) {

  /// Adds it to an answer.
  Structure addTo(Structure answer) {
    return answer.set("MessageId", messageId).set("SequenceNumber", sequenceNumber);
  }
}
