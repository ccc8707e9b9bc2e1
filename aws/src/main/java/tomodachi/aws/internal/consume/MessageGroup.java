package tomodachi.aws.internal.consume;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// The messages of one group that are here, in their order. The first is the head: the others wait
/// for it.
final class MessageGroup {

  private final String id;
  private final Deque<InFlight> line = new ArrayDeque<>();
  private State state = State.READY;
  private boolean headIsLost;
  private Timeline.@Nullable Alarm pause;

  private enum State {
    /// The head may begin.
    READY,
    /// The head has begun.
    RUNNING,
    /// The head is to be handled again later.
    PAUSING
  }

  /// @param id as its sender calls it
  MessageGroup(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }

  boolean isEmpty() {
    return line.isEmpty();
  }

  boolean isReady() {
    return state == State.READY && !line.isEmpty();
  }

  /// False when SQS delivers the head again while it is still handled here.
  boolean isHeadOurs() {
    return !headIsLost;
  }

  List<InFlight> messages() {
    return List.copyOf(line);
  }

  /// Adds a message at the end.
  ///
  /// @return true when it is the head
  boolean add(InFlight message) {
    line.addLast(message);
    return line.size() == 1;
  }

  /// The head begins.
  InFlight begin() {
    state = State.RUNNING;
    return line.getFirst();
  }

  /// The head is to begin again.
  void rest() {
    state = State.READY;
  }

  /// The head is to begin again when the pause is over.
  void pause(Timeline.Alarm alarm) {
    state = State.PAUSING;
    pause = alarm;
  }

  /// False when there is none.
  boolean endPause() {
    if (state != State.PAUSING || line.isEmpty()) {
      return false;
    }
    state = State.READY;
    pause = null;
    return true;
  }

  /// The head, which had begun, is done with.
  void removeHead() {
    line.removeFirst();
    state = State.READY;
    headIsLost = false;
  }

  /// A message is no longer ours.
  ///
  /// @return it, unless it has begun, and what is behind it: the last first
  List<InFlight> lose(InFlight message) {
    if (!line.contains(message)) {
      return List.of();
    }
    if (state == State.RUNNING && line.getFirst() == message) {
      headIsLost = true;
      return removeWaiting();
    }
    var gone = new ArrayList<InFlight>();
    do {
      gone.add(line.removeLast());
    } while (gone.getLast() != message);
    closePauseOfNothing();
    return gone;
  }

  /// Removes all that hasn't begun, or is to begin again: the last first.
  List<InFlight> removeWaiting() {
    var left = state == State.RUNNING ? 1 : 0;
    var gone = new ArrayList<InFlight>();
    while (line.size() > left) {
      gone.add(line.removeLast());
    }
    closePauseOfNothing();
    return gone;
  }

  /// Removes all: the last first.
  List<InFlight> removeAll() {
    var gone = messages().reversed();
    line.clear();
    return gone;
  }

  private void closePauseOfNothing() {
    if (line.isEmpty() && pause != null) {
      pause.close();
      pause = null;
    }
  }
}
