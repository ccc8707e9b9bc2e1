package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import tomodachi.transport.Timeline;

/// The order of a FIFO queue: of each message group one message is handled at a time, and those
/// behind it stay here, under their leases, until it is done with.
///
/// - **M1** — a message begins only when the one before it in its group is settled for good: SQS
///   has confirmed that it is deleted. Otherwise a crash between the two would let it be handled
///   after the one behind it.
/// - **M2** — a message that is to be retried stays at the head of its group. While the group
///   pauses, it takes no place of those that may be handled at once, only some of the messages that
///   may be here.
/// - **M3** — when SQS is to deliver a message again, so it is all that is behind it: the last
///   first, so that SQS never has one without the one before it.
final class MessageGroups implements Order {

  /// How many messages may be here for each that may be handled at once.
  private static final int HELD_PER_PLACE = 10;

  private final Timeline.Plan time;
  private final Runnable onDue;
  private final int most;
  private final Map<String, MessageGroup> groups = new HashMap<>();
  private final LinkedHashSet<MessageGroup> ready = new LinkedHashSet<>();

  /// Groups whose pause is over, as alarms say, which don't hold the lock.
  private final Queue<MessageGroup> over = new ConcurrentLinkedQueue<>();

  private int held;

  /// @param concurrency how many messages may be handled at once
  /// @param onDue called when a pause is over, by a thread that must not be held up
  MessageGroups(int concurrency, Timeline.Plan time, Runnable onDue) {
    this.most = HELD_PER_PLACE * concurrency;
    this.time = time;
    this.onDue = onDue;
  }

  private static String idOf(InFlight message) {
    return message.sdk().attributes().getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, "");
  }

  private @Nullable MessageGroup groupOf(InFlight message) {
    return groups.get(idOf(message));
  }

  /// Those at the head of a group need a place, those behind them only room here.
  @Override
  public int room(int free) {
    return Math.min(free - ready.size(), most - held);
  }

  @Override
  public boolean keepsOrder() {
    return true;
  }

  @Override
  public void add(InFlight message) {
    held++;
    var group = groups.computeIfAbsent(idOf(message), MessageGroup::new);
    if (group.add(message)) {
      ready.add(group);
    }
  }

  @Override
  public @Nullable InFlight next() {
    for (var group = over.poll(); group != null; group = over.poll()) {
      if (group.endPause()) {
        ready.add(group);
      }
    }
    return ready.isEmpty() ? null : ready.removeFirst().begin();
  }

  @Override
  public List<InFlight> again(InFlight message, Duration delay) {
    var group = groupOf(message);
    if (group == null || !group.isHeadOurs()) {
      return List.of();
    }
    if (delay.isZero()) {
      group.rest();
      ready.add(group);
    } else {
      group.pause(time.at(time.instant().plus(delay), () -> endPause(group)));
    }
    return group.messages();
  }

  private void endPause(MessageGroup group) {
    over.add(group);
    onDue.run();
  }

  @Override
  public List<InFlight> ended(InFlight message, boolean comesBack) {
    var group = groupOf(message);
    if (group == null) {
      return List.of();
    }
    // What has come since the head was lost has come behind its next delivery.
    var giveBack = comesBack && group.isHeadOurs();
    held--;
    group.removeHead();
    var behind = giveBack ? group.removeAll() : List.<InFlight>of();
    return gone(group, behind);
  }

  @Override
  public List<InFlight> remove(InFlight message) {
    var group = groupOf(message);
    return group == null ? List.of() : gone(group, group.lose(message));
  }

  @Override
  public List<InFlight> takeWaiting() {
    var taken = new ArrayList<InFlight>();
    for (var group : List.copyOf(groups.values())) {
      taken.addAll(gone(group, group.removeWaiting()));
    }
    return taken;
  }

  /// Sees to it that a group from which these have gone is where it belongs.
  private List<InFlight> gone(MessageGroup group, List<InFlight> messages) {
    held -= messages.size();
    if (group.isEmpty()) {
      groups.remove(group.id());
      ready.remove(group);
    } else if (group.isReady()) {
      ready.add(group);
    }
    return messages;
  }
}
