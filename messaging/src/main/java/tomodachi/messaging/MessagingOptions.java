package tomodachi.messaging;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;

/// The section `messaging`: what all message transports share.
///
/// @param envelope opens and closes messages of handlers and publishers that name no other; null:
///   the payload itself is the data
/// @param attempts how many times a message is delivered before it is parked, 1 or more
/// @param firstBackoff the time before the second delivery, more than zero; it doubles with each
///   further one, and up to a quarter less is waited, at random
/// @param longestBackoff the longest such time, `first_backoff` or more
/// @param onError what a handler's exception means
/// @param queueNames how the names of competing queues are made that have none
/// @param deduplicate true: a message whose uuid this instance has handled already is acknowledged
///   and not handled again; the last 100,000 are remembered
/// @param middleware runs around message handlers, outermost first
public record MessagingOptions(
    @Nullable Envelope envelope,
    int attempts,
    Duration firstBackoff,
    Duration longestBackoff,
    OnError onError,
    QueueNames queueNames,
    boolean deduplicate,
    List<MessageMiddleware> middleware)
    implements Options.Section {

  private static final int DEFAULT_ATTEMPTS = 5;
  private static final Duration DEFAULT_FIRST_BACKOFF = Duration.ofSeconds(1);
  private static final Duration DEFAULT_LONGEST_BACKOFF = Duration.ofMinutes(5);

  /// @throws IllegalArgumentException when a value is outside its range
  public MessagingOptions {
    require(attempts > 0, "attempts must be 1 or more", attempts);
    require(firstBackoff.isPositive(), "first_backoff must be more than 0", firstBackoff);
    require(
        longestBackoff.compareTo(firstBackoff) >= 0,
        "longest_backoff must be first_backoff or more",
        longestBackoff);
    middleware = List.copyOf(middleware);
  }

  private static void require(boolean right, String rule, Object value) {
    if (!right) {
      throw new IllegalArgumentException("%s, was %s".formatted(rule, value));
    }
  }

  /// No envelope, 5 attempts with a back-off of 1 s doubling to 5 min, readable queue names.
  public static MessagingOptions defaults() {
    return new MessagingOptions(
        null,
        DEFAULT_ATTEMPTS,
        DEFAULT_FIRST_BACKOFF,
        DEFAULT_LONGEST_BACKOFF,
        OnError.RETRY,
        QueueNames.TOMODACHI,
        false,
        List.of());
  }

  /// A copy with this envelope.
  public MessagingOptions withEnvelope(Envelope envelope) {
    return edit(draft -> draft.envelope = envelope);
  }

  /// A copy without envelope: the payload itself is the data.
  public MessagingOptions withoutEnvelope() {
    return edit(draft -> draft.envelope = null);
  }

  /// A copy with this number of deliveries.
  public MessagingOptions withAttempts(int attempts) {
    return edit(draft -> draft.attempts = attempts);
  }

  /// A copy with this back-off.
  public MessagingOptions withBackoff(Duration first, Duration longest) {
    return edit(draft -> {
      draft.firstBackoff = first;
      draft.longestBackoff = longest;
    });
  }

  /// A copy with this meaning of exceptions.
  public MessagingOptions withOnError(OnError onError) {
    return edit(draft -> draft.onError = onError);
  }

  /// A copy with this kind of names.
  public MessagingOptions withQueueNames(QueueNames queueNames) {
    return edit(draft -> draft.queueNames = queueNames);
  }

  /// A copy with or without deduplication.
  public MessagingOptions withDeduplicate(boolean deduplicate) {
    return edit(draft -> draft.deduplicate = deduplicate);
  }

  /// A copy with this middleware.
  public MessagingOptions withMiddleware(MessageMiddleware... outermostFirst) {
    return edit(draft -> draft.middleware = List.of(outermostFirst));
  }

  private MessagingOptions edit(Consumer<MessagingOptionsDraft> change) {
    var draft = new MessagingOptionsDraft(this);
    change.accept(draft);
    return draft.options();
  }

  @Override
  public String key() {
    return "messaging";
  }

  /// What a handler's exception means.
  public enum OnError {
    /// The message is delivered again, and parked after the last attempt.
    RETRY,
    /// The message is acknowledged and so lost, as in the Python system.
    ACKNOWLEDGE
  }

  /// How the names of queues are made.
  public enum QueueNames {
    /// Readable: service, topic, handler.
    TOMODACHI,
    /// The Python system's: a hash.
    PYTHON
  }
}
