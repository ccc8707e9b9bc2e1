package tomodachi.embedded.aws.property;

import java.util.EnumMap;
import java.util.Map;

/// How often what happened.
final class Tally {

  private final Map<Event, Integer> counts = new EnumMap<>(Event.class);

  /// What a sequence should come across.
  enum Event {
    /// A message was a duplicate.
    DUPLICATE,
    /// A message was kept for as long as its queue keeps one.
    EXPIRY,
    /// A message went to the dead-letter queue.
    MOVE,
    /// One of several messages did, without it being known which.
    MOVE_UNSEEN,
    /// A message was received that had been before.
    ANOTHER_RECEIVE,
    /// A client waited, and got messages.
    LONG_POLL,
    /// A client waited, and went away.
    LEFT_POLL,
    /// A client came too late with a message.
    REFUSAL,
    /// A queue was emptied.
    PURGE
  }

  void count(Event event) {
    counts.merge(event, 1, Integer::sum);
  }

  int of(Event event) {
    return counts.getOrDefault(event, 0);
  }
}
