package tomodachi.embedded.amqp.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.wire.BasicReply;

/// What waits to be written to one client, in order. Anybody adds, one thread takes.
///
/// - **O1** — adding never blocks: it is done with the broker's lock held.
/// - **O2** — who was told that it is full, learns when it isn't: [#takeStarved] comes after the
///   room is there.
final class Outbox {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition filled = lock.newCondition();
  private final Condition drained = lock.newCondition();
  private List<Outgoing> waiting = new ArrayList<>();
  private long bytes;
  private boolean starved;
  private boolean finished;

  /// Adds one; it is dropped if nothing is written any more.
  void add(Outgoing outgoing) {
    lock.lock();
    try {
      if (!finished) {
        append(outgoing);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Confirms a publish, in one word with those just before it that are still waiting. All of a
  /// channel's publishes are confirmed in order.
  void confirm(int channel, long tag) {
    lock.lock();
    try {
      var multiple = removeConfirmation(channel);
      if (!finished) {
        append(new Outgoing.Method(channel, new BasicReply.Ack(tag, multiple)));
      }
    } finally {
      lock.unlock();
    }
  }

  /// Whether the client has more to read than it should.
  boolean isFull() {
    lock.lock();
    try {
      starved |= bytes > Limits.OUTBOX;
      return bytes > Limits.OUTBOX;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the client has read enough, or nothing is written any more.
  void awaitRoom() {
    lock.lock();
    try {
      while (bytes > Limits.OUTBOX && !finished) {
        drained.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }

  /// Waits for something to write.
  ///
  /// @return what there is; nothing when there will be no more
  List<Outgoing> take() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !finished) {
        filled.awaitUninterruptibly();
      }
      var taken = waiting;
      waiting = new ArrayList<>();
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /// What was taken is written, or won't be.
  void written(List<Outgoing> taken) {
    var size = taken.stream().mapToLong(Outgoing::size).sum();
    lock.lock();
    try {
      bytes -= size;
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Whether somebody was told that it is full, and it no longer is. The next call says no.
  boolean takeStarved() {
    lock.lock();
    try {
      var fed = starved && bytes <= Limits.OUTBOX / 2;
      starved &= !fed;
      return fed;
    } finally {
      lock.unlock();
    }
  }

  /// Takes no more; what waits is still written.
  void finish() {
    lock.lock();
    try {
      finished = true;
      filled.signalAll();
      drained.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void append(Outgoing outgoing) {
    waiting.add(outgoing);
    bytes += outgoing.size();
    filled.signal();
  }

  private boolean removeConfirmation(int channel) {
    if (!waiting.isEmpty()
        && waiting.getLast() instanceof Outgoing.Method(var other, BasicReply.Ack _)
        && other == channel) {
      bytes -= waiting.removeLast().size();
      return true;
    }
    return false;
  }
}
