package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The receives from a FIFO queue that may be repeated: those with a name, until five minutes of
/// plan time are over or something happens to one of their messages. So there are never more than
/// messages in flight.
final class ReceiveAttempts {

  private static final long LENGTH = Duration.ofMinutes(5).toMillis();

  private final Map<String, ReceiveAttempt> attempts = new HashMap<>();

  /// The receive of this name, if it may be repeated.
  Optional<ReceiveAttempt> find(@Nullable String id, long now) {
    return Optional.ofNullable(attempts.get(id)).filter(attempt -> now < attempt.end());
  }

  /// Remembers a receive; forgets an earlier one of that name.
  void add(String id, List<StoredMessage> messages, long now) {
    forget(attempts.get(id));
    var attempt = new ReceiveAttempt(id, List.copyOf(messages), now + LENGTH);
    attempts.put(id, attempt);
    messages.forEach(message -> message.belongTo(attempt));
  }

  /// Something has happened to a message, so its receive can't be repeated any more.
  void forget(StoredMessage message) {
    forget(message.attempt());
  }

  /// Forgets all of them.
  void clear() {
    attempts.clear();
  }

  private void forget(@Nullable ReceiveAttempt attempt) {
    if (attempt != null) {
      attempts.remove(attempt.id());
      attempt.messages().forEach(message -> message.belongTo(null));
    }
  }
}
