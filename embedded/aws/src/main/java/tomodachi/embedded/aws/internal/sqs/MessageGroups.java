package tomodachi.embedded.aws.internal.sqs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The order of a FIFO queue.
///
/// - **G1** — a message can be received when no message before it in its group is delayed, and none
///   of its group is in flight for another receive: so the messages of a group are received in the
///   order in which they were sent, and by one client at a time.
/// - **G2** — a receive takes as many as it can from one group before it goes on to the next.
/// - **G3** — the group that has had a first message to receive for the longest time is next.
final class MessageGroups implements ReceiveOrder {

  private final Map<String, Group> groups = new HashMap<>();
  private final LinkedHashSet<Group> ready = new LinkedHashSet<>();

  /// The messages of one group.
  private static final class Group {

    private final MessageLine line = new MessageLine();
    private int inFlight;

    boolean canBegin() {
      var first = line.first();
      return inFlight == 0 && first != null && first.isVisible();
    }
  }

  /// How many groups have messages.
  int size() {
    return groups.size();
  }

  @Override
  public void entered(StoredMessage message) {
    groups.computeIfAbsent(idOf(message), _ -> new Group()).line.addLast(message);
  }

  @Override
  public void shown(StoredMessage message) {
    var group = groupOf(message);
    landed(group, message);
    refresh(group);
  }

  @Override
  public void hidden(StoredMessage message) {
    var group = groupOf(message);
    group.inFlight++;
    refresh(group);
  }

  @Override
  public void left(StoredMessage message, boolean wasVisible) {
    var group = groupOf(message);
    group.line.remove(message);
    if (!wasVisible) {
      landed(group, message);
    }
    refresh(group);
    if (group.line.isEmpty()) {
      groups.remove(idOf(message));
    }
  }

  @Override
  public Choice choose() {
    return new GroupChoice();
  }

  @Override
  public void clear() {
    groups.clear();
    ready.clear();
  }

  /// A message isn't hidden any more; if it was received before, it was in flight.
  private static void landed(Group group, StoredMessage message) {
    if (message.receivedHere() > 0) {
      group.inFlight--;
    }
  }

  private void refresh(Group group) {
    if (group.canBegin()) {
      ready.add(group);
    } else {
      ready.remove(group);
    }
  }

  private Group groupOf(StoredMessage message) {
    var group = groups.get(idOf(message));
    if (group == null) {
      throw new IllegalStateException("Message %d has no group".formatted(message.number()));
    }
    return group;
  }

  private static String idOf(StoredMessage message) {
    var id = message.content().groupId();
    return id == null ? "" : id;
  }

  private final class GroupChoice implements Choice {

    private @Nullable StoredMessage following;

    @Override
    public @Nullable StoredMessage next() {
      var message = following;
      if (message == null || !message.isVisible()) {
        message = ready.isEmpty() ? null : ready.getFirst().line.first();
      }
      following = message == null ? null : message.after;
      return message;
    }
  }
}
