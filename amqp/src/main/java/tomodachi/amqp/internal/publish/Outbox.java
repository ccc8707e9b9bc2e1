package tomodachi.amqp.internal.publish;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Messages that wait for a channel, and the one thread that writes them. Usable from any thread.
///
/// - **O1** — one virtual thread at a time writes; it lives while there is something to write.
/// - **O2** — a message is written at most once; the order is the one of [#add].
/// - **O3** — the lock isn't held while a message is written.
final class Outbox {

  private final Object lock = new Object();
  private final ArrayDeque<Pending> waiting = new ArrayDeque<>();
  private @Nullable ConfirmedChannel channel;
  private @Nullable Pending inHand;
  private boolean writing;
  private boolean held;
  private boolean closed;

  /// Adds a message.
  ///
  /// @return false when it is closed
  boolean add(Pending pending) {
    synchronized (lock) {
      if (closed) {
        return false;
      }
      waiting.add(pending);
      startWriter();
      return true;
    }
  }

  /// Takes a message back, so that it is never written.
  ///
  /// @return false when it has been written, at least in part; true also the second time
  boolean remove(Pending pending) {
    synchronized (lock) {
      if (waiting.remove(pending)) {
        pending.withdraw();
      }
      return pending.isWithdrawn();
    }
  }

  /// Those that wait, are being written, or are written and not confirmed; a copy. Some may be in
  /// it twice.
  List<Pending> all() {
    synchronized (lock) {
      var all = new ArrayList<Pending>(waiting);
      if (inHand != null) {
        all.add(inHand);
      }
      if (channel != null) {
        all.addAll(channel.unconfirmed());
      }
      return all;
    }
  }

  /// Writes nothing until [#goOn], but what is in hand.
  void hold() {
    synchronized (lock) {
      held = true;
    }
  }

  /// Writes what waits, and what comes.
  void goOn() {
    synchronized (lock) {
      held = false;
      startWriter();
    }
  }

  /// Writes to this channel from now on, unless it has ended: there may be a later one already.
  void attach(ConfirmedChannel fresh) {
    synchronized (lock) {
      if (fresh.isOpen()) {
        channel = fresh;
        startWriter();
      }
    }
  }

  /// Writes to no channel.
  void detach() {
    synchronized (lock) {
      channel = null;
    }
  }

  /// Writes no more to this channel.
  void detach(ConfirmedChannel ended) {
    synchronized (lock) {
      if (channel == ended) {
        channel = null;
      }
    }
  }

  /// Takes no more messages; those that are there are still written.
  ///
  /// @return false the second time
  boolean close() {
    synchronized (lock) {
      var first = !closed;
      closed = true;
      return first;
    }
  }

  private void startWriter() {
    if (!writing && !held && channel != null && !waiting.isEmpty()) {
      writing = true;
      Thread.ofVirtual().name("tomodachi-amqp-writer").start(this::writeAll);
    }
  }

  private void writeAll() {
    for (var next = next(); next != null; next = next()) {
      if (!next.channel().publish(next.pending())) {
        putBack(next);
      }
    }
  }

  /// What to write, and where.
  private record Next(Pending pending, ConfirmedChannel channel) {}

  private @Nullable Next next() {
    synchronized (lock) {
      inHand = held || channel == null ? null : waiting.poll();
      writing = inHand != null;
      return inHand == null || channel == null ? null : new Next(inHand, channel);
    }
  }

  private void putBack(Next next) {
    synchronized (lock) {
      detach(next.channel());
      waiting.addFirst(next.pending());
    }
  }
}
