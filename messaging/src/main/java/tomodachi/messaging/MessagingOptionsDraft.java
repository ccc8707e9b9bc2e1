package tomodachi.messaging;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Options while one of them is changed.
final class MessagingOptionsDraft {
  @Nullable Envelope envelope;
  int attempts;
  Duration firstBackoff;
  Duration longestBackoff;
  MessagingOptions.OnError onError;
  MessagingOptions.QueueNames queueNames;
  boolean deduplicate;
  List<MessageMiddleware> middleware;

  MessagingOptionsDraft(MessagingOptions options) {
    envelope = options.envelope();
    attempts = options.attempts();
    firstBackoff = options.firstBackoff();
    longestBackoff = options.longestBackoff();
    onError = options.onError();
    queueNames = options.queueNames();
    deduplicate = options.deduplicate();
    middleware = options.middleware();
  }

  MessagingOptions options() {
    return new MessagingOptions(
        envelope,
        attempts,
        firstBackoff,
        longestBackoff,
        onError,
        queueNames,
        deduplicate,
        middleware);
  }
}
