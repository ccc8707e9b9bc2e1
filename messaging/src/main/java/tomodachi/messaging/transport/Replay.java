package tomodachi.messaging.transport;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which parked messages are to be moved, and where.
///
/// @param from the queue they are parked for
/// @param to the queue they go to; null: back to the one they come from
/// @param ids of those that are meant, see [ParkedMessage#id]; empty: all
/// @param most how many at most, 1 or more
/// @param dry true: nothing is moved, it is only shown what would be
public record Replay(WorkQueue from, @Nullable String to, Set<String> ids, long most, boolean dry) {

  public Replay {
    ids = Set.copyOf(ids);
  }

  /// The queue they go to.
  public String target() {
    return to == null ? from.name() : to;
  }

  /// True when a message is meant.
  public boolean selects(ParkedMessage message) {
    return ids.isEmpty() || ids.contains(message.id());
  }
}
