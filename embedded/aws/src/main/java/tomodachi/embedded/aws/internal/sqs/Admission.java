package tomodachi.embedded.aws.internal.sqs;

import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;

/// The rules by which a queue takes messages.
final class Admission {

  private Admission() {}

  /// Whether a queue takes a message.
  ///
  /// @throws ApiError if it doesn't
  static void check(Draft draft, QueueSettings settings) throws ApiError {
    if (draft.size() > settings.maximumMessageSize()) {
      throw MessageErrors.tooLong(settings.maximumMessageSize());
    }
    if (settings.fifo().isPresent()) {
      checkFifo(draft, settings.fifo().get());
    } else if (draft.deduplicationId() != null) {
      throw MessageErrors.wrongQueueType(draft.deduplicationId(), "MessageDeduplicationId");
    }
  }

  /// Whether a message says what a FIFO queue has to know of it.
  ///
  /// @throws ApiError if it doesn't
  static void checkNames(@Nullable String groupId, @Nullable String deduplicationId, Fifo fifo)
      throws ApiError {
    if (groupId == null) {
      throw ApiError.missingParameter("MessageGroupId");
    }
    if (deduplicationId == null && !fifo.contentBased()) {
      throw MessageErrors.noDeduplicationId();
    }
  }

  /// What makes another message a duplicate of one that a FIFO queue takes.
  static DeduplicationWindow.Key key(Draft draft, Fifo fifo) {
    var scope = fifo.perGroup() && draft.groupId() != null ? draft.groupId() : "";
    var id = draft.deduplicationId();
    return new DeduplicationWindow.Key(scope, id == null ? Digests.sha256(draft.body()) : id);
  }

  private static void checkFifo(Draft draft, Fifo fifo) throws ApiError {
    checkNames(draft.groupId(), draft.deduplicationId(), fifo);
    if (draft.delay() != null && !draft.delay().isZero()) {
      throw MessageErrors.wrongQueueType(draft.delay().toSeconds(), "DelaySeconds");
    }
  }
}
