package tomodachi.embedded.aws.internal.sns;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;

/// What was published to a FIFO topic in the last 5 minutes: a message with the same id is answered
/// as the first one was, and not delivered.
final class TopicDeduplication {

  /// How many messages of 5 minutes it keeps.
  static final int LIMIT = 100_000;

  private static final long WINDOW = Duration.ofMinutes(5).toMillis();

  /// What tells a message.
  ///
  /// @param group null where ids count in the whole topic
  record Key(@Nullable String group, String id) {}

  private record Entry(Receipt receipt, long until) {}

  private final Map<Key, Entry> entries = new LinkedHashMap<>();

  /// What a message was answered with.
  ///
  /// @param now in milliseconds since 1970
  Optional<Receipt> find(Key key, long now) {
    forget(now);
    return Optional.ofNullable(entries.get(key)).map(Entry::receipt);
  }

  /// Notes a message.
  ///
  /// @throws ApiError if there are too many
  void add(Key key, Receipt receipt, long now) throws ApiError {
    if (entries.size() >= LIMIT) {
      throw SnsErrors.tooManyDeduplicationIds(LIMIT);
    }
    entries.put(key, new Entry(receipt, now + WINDOW));
  }

  private void forget(long now) {
    var oldest = entries.values().iterator();
    while (oldest.hasNext() && oldest.next().until <= now) {
      oldest.remove();
    }
  }
}
