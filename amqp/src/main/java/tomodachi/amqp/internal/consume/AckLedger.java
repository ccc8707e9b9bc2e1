package tomodachi.amqp.internal.consume;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import tomodachi.transport.Timeline;

/// The deliveries of one channel that are not settled, and how they are settled with few frames.
///
/// Finished ones are acknowledged together up to the first that isn't finished (`basic.ack
/// multiple`, AMQP 0-9-1, 1.8.3.13), those behind it singly. That and what goes back is written
/// within 5 ms, or at once when half of what may be handed over is settled.
///
/// - **A1** — a tag is settled once: it leaves [#unsettled] when its frame is about to be written.
/// - **A2** — frames are written by one thread at a time, and a tag that goes back is written
///   before an acknowledgement that would cover it.
final class AckLedger {

  private static final Duration LINGER = Duration.ofMillis(5);

  /// Writes to the channel.
  interface Wire {
    void ack(long tag, boolean multiple) throws IOException;

    void giveBack(long tag) throws IOException;
  }

  private enum State {
    OPEN,
    FINISHED,
    RETURNED
  }

  /// What is to be written: first what goes back, then all up to a tag, then single ones.
  private record Batch(List<Long> returned, long upTo, List<Long> single) {}

  private final Wire wire;
  private final Timeline.Machine time;
  private final int urgentAt;
  private final AtomicInteger writing = new AtomicInteger();
  // Guarded by this.
  private final TreeMap<Long, State> unsettled = new TreeMap<>();
  private int marked;
  private boolean lingering;
  private boolean over;

  /// @param prefetch how many may be unsettled
  AckLedger(Wire wire, Timeline.Machine time, int prefetch) {
    this.wire = wire;
    this.time = time;
    this.urgentAt = Math.max(1, prefetch / 2);
  }

  /// A delivery has come. Its tag is higher than all before.
  synchronized void delivered(long tag) {
    unsettled.put(tag, State.OPEN);
  }

  /// A delivery is done with; the broker learns it soon.
  void acknowledge(long tag) {
    settle(tag, State.FINISHED);
  }

  /// A delivery goes back to its queue soon.
  void giveBack(long tag) {
    settle(tag, State.RETURNED);
  }

  private void settle(long tag, State how) {
    switch (mark(tag, how)) {
      case AT_ONCE -> write();
      case SOON -> lingerOn();
      case SOMEBODY_WILL -> {}
    }
  }

  /// Tells the broker of everything so far; returns when all of it is written, by whichever thread.
  void flush() throws InterruptedException {
    write();
    awaitWritten();
  }

  private synchronized void awaitWritten() throws InterruptedException {
    while (writing.get() > 0 && !over) {
      wait();
    }
  }

  /// The channel is closed: what is unsettled is the broker's again.
  synchronized void end() {
    over = true;
    unsettled.clear();
    notifyAll();
  }

  private enum Urgency {
    AT_ONCE,
    SOON,
    SOMEBODY_WILL
  }

  private synchronized Urgency mark(long tag, State how) {
    if (over) {
      return Urgency.SOMEBODY_WILL;
    }
    unsettled.replace(tag, State.OPEN, how);
    marked++;
    if (marked >= urgentAt) {
      return Urgency.AT_ONCE;
    }
    var first = !lingering;
    lingering = true;
    return first ? Urgency.SOON : Urgency.SOMEBODY_WILL;
  }

  private void lingerOn() {
    var _ = time.after(LINGER, () -> Thread.ofVirtual().start(this::write));
  }

  /// Writes what there is, and whatever others add meanwhile.
  private void write() {
    if (writing.getAndIncrement() > 0) {
      return;
    }
    var seen = 1;
    do {
      write(take());
      seen = writing.addAndGet(-seen);
    } while (seen > 0);
    tellWritten();
  }

  private synchronized void tellWritten() {
    notifyAll();
  }

  private void write(Batch batch) {
    try {
      for (var tag : batch.returned) {
        wire.giveBack(tag);
      }
      if (batch.upTo > 0) {
        wire.ack(batch.upTo, true);
      }
      for (var tag : batch.single) {
        wire.ack(tag, false);
      }
    } catch (IOException | RuntimeException e) {
      // The channel is closed, or about to be: the broker delivers all of it again.
      end();
    }
  }

  private synchronized Batch take() {
    marked = 0;
    lingering = false;
    var returned = removeAll(State.RETURNED);
    var upTo = 0L;
    while (!unsettled.isEmpty() && unsettled.firstEntry().getValue() == State.FINISHED) {
      upTo = unsettled.pollFirstEntry().getKey();
    }
    return new Batch(returned, upTo, removeAll(State.FINISHED));
  }

  private List<Long> removeAll(State state) {
    var tags = new ArrayList<Long>();
    unsettled.entrySet().removeIf(entry -> entry.getValue() == state && tags.add(entry.getKey()));
    return tags;
  }
}
