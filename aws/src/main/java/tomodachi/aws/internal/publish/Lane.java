package tomodachi.aws.internal.publish;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.internal.batch.BatchApi;
import tomodachi.aws.internal.batch.BatchLimits;
import tomodachi.aws.internal.batch.Batcher;
import tomodachi.transport.Timeline;

/// Messages on their way to one topic or queue. Usable from any thread.
///
/// - **L1** — of the messages of one group one is unsettled at AWS at a time, in the order of
///   [#enter], through all its attempts.
final class Lane {

  private static final int CALLS_AT_ONCE = 8;

  private final Batcher<Pending, String> batcher;
  // Guarded by this, as all that follows. A group is there while one of its messages is at AWS.
  private final Map<String, Deque<Pending>> behind = new HashMap<>();
  private int unsettled;

  Lane(Carrier carrier, BatchApi<Pending, String> calls, Timeline.Machine time) {
    var limits =
        new BatchLimits(
            BatchLimits.MOST_ENTRIES, carrier.mostBytes(), BatchLimits.LINGER, CALLS_AT_ONCE, true);
    batcher = new Batcher<>(limits, calls, time);
  }

  /// A message is on its way from now on.
  void enter() {
    unsettled++;
  }

  /// A message has left it.
  ///
  /// @return true when there is none left
  boolean leave() {
    return --unsettled == 0;
  }

  /// Puts a message in its group.
  ///
  /// @return false when it has to wait for another one
  synchronized boolean isNext(Pending pending) {
    var group = pending.outgoing().groupId();
    if (group == null) {
      return true;
    }
    var others = behind.get(group);
    if (others == null) {
      behind.put(group, new ArrayDeque<>());
      return true;
    }
    others.add(pending);
    return false;
  }

  /// The message that comes after one that is settled; null: there is none.
  synchronized @Nullable Pending after(Pending settled) {
    var group = settled.outgoing().groupId();
    var others = group == null ? null : behind.get(group);
    if (others == null) {
      return null;
    }
    var next = others.poll();
    if (next == null) {
      behind.remove(group);
    }
    return next;
  }

  /// Has a message sent once.
  CompletableFuture<String> send(Pending pending) {
    return batcher.add(pending, pending.outgoing().bytes(), null);
  }

  /// Sends nothing until [#goOn], so that what comes meanwhile travels together.
  void gather() {
    batcher.gather();
  }

  void goOn() {
    batcher.goOn();
  }

  /// Sends what waits for others to come.
  void flush() {
    batcher.flush();
  }
}
