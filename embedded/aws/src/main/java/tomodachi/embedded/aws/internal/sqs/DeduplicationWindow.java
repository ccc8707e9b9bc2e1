package tomodachi.embedded.aws.internal.sqs;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tomodachi.embedded.aws.internal.Limits;
import tomodachi.embedded.aws.internal.api.Memory;

/// What was sent to a FIFO queue in the last five minutes of plan time. A message with the same
/// deduplication id is a duplicate in that time, also when the first has been received and deleted.
///
/// Each id counts in memory like an empty message until its time is over.
final class DeduplicationWindow {

  /// What an id counts in memory.
  static final int ENTRY = Limits.ENTRY;

  private static final long LENGTH = Duration.ofMinutes(5).toMillis();

  private final Memory memory;
  private final Map<Key, Entry> entries = new HashMap<>();
  private final ArrayDeque<Entry> byAge = new ArrayDeque<>();

  DeduplicationWindow(Memory memory) {
    this.memory = memory;
  }

  /// What makes two messages the same.
  ///
  /// @param scope their group, or empty if the id counts in all of the queue
  record Key(String scope, String id) {}

  private record Entry(Key key, SentMessage message, long end) {}

  /// The message that another with this key is a duplicate of.
  Optional<SentMessage> find(Key key) {
    return Optional.ofNullable(entries.get(key)).map(Entry::message);
  }

  /// Remembers a message. Room for [#ENTRY] bytes has been reserved; that is given back later.
  void add(Key key, SentMessage message, long now) {
    var entry = new Entry(key, message, now + LENGTH);
    entries.put(key, entry);
    byAge.addLast(entry);
  }

  /// Forgets what was sent too long ago.
  void expire(long now) {
    while (nextEnd() <= now) {
      entries.remove(byAge.removeFirst().key());
      memory.release(ENTRY);
    }
  }

  /// When the oldest is forgotten; [Long#MAX_VALUE] if there is none.
  long nextEnd() {
    var oldest = byAge.peekFirst();
    return oldest == null ? Long.MAX_VALUE : oldest.end();
  }

  /// Forgets all.
  void clear() {
    memory.release((long) ENTRY * byAge.size());
    entries.clear();
    byAge.clear();
  }
}
