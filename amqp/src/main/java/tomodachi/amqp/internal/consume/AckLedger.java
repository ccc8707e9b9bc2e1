package tomodachi.amqp.internal.consume;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tomodachi.amqp.internal.consume.Unsettled.State;
import tomodachi.transport.Timeline;

/// The deliveries of one channel that are not settled, and how they are settled with few frames.
///
/// Finished ones are acknowledged together up to the first that isn't finished (`basic.ack
/// multiple`, AMQP 0-9-1, 1.8.3.13), at once when half of what may be handed over is settled. Those
/// behind the first that isn't finished wait for it until they are half of what may be handed over,
/// then they are acknowledged singly. Nothing waits longer than 5 ms.
///
/// - **A1** — a delivery is settled once.
/// - **A2** — frames are written by one thread at a time, and a tag that goes back is written
///   before an acknowledgement that would cover it.
/// - **A3** — what is settled is written by a thread that comes to [#write] after it, or by one
///   that is there and looks again.
final class AckLedger {

  private static final Duration LINGER = Duration.ofMillis(5);

  /// Writes to the channel.
  interface Wire {
    void ack(long tag, boolean multiple) throws IOException;

    void giveBack(long tag) throws IOException;
  }

  private final Wire wire;
  private final Timeline.Machine time;
  private final int urgentAt;
  private final DeliveryLine line = new DeliveryLine();
  // Settled and not taken out of the line; below zero for a moment when the taker is faster.
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicInteger writing = new AtomicInteger();
  private final AtomicBoolean everything = new AtomicBoolean();
  private final AtomicBoolean lingering = new AtomicBoolean();
  private volatile boolean over;

  /// @param prefetch how many may be unsettled
  AckLedger(Wire wire, Timeline.Machine time, int prefetch) {
    this.wire = wire;
    this.time = time;
    this.urgentAt = Math.max(1, prefetch / 2);
  }

  /// A delivery has come. Its tag is higher than all before; to be called by one thread at a time.
  Unsettled delivered(long tag) {
    return line.add(tag);
  }

  /// The lowest tag that is neither done with nor goes back; 0: there is none. One that ends while
  /// this looks may hide it.
  long oldest() {
    return line.oldest();
  }

  /// A delivery is done with; the broker learns it soon.
  void acknowledge(Unsettled delivery) {
    settle(delivery, State.FINISHED);
  }

  /// A delivery goes back to its queue soon.
  void giveBack(Unsettled delivery) {
    settle(delivery, State.RETURNED);
  }

  private void settle(Unsettled delivery, State how) {
    if (over || !delivery.settle(how)) {
      return;
    }
    if (waiting.incrementAndGet() >= urgentAt) {
      write();
    } else {
      lingerOn();
    }
  }

  /// Tells the broker of everything so far; returns when all of it is written, by whichever thread.
  void flush() throws InterruptedException {
    writeEverything();
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
    notifyAll();
  }

  private void lingerOn() {
    if (!lingering.get() && lingering.compareAndSet(false, true)) {
      var _ = time.after(LINGER, () -> Thread.ofVirtual().start(this::lingered));
    }
  }

  private void lingered() {
    lingering.set(false); // First: what is settled from now on may be too late for this time.
    writeEverything();
  }

  private void writeEverything() {
    everything.set(true);
    write();
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

  private Settlements take() {
    var taken = line.take(everything.getAndSet(false));
    if (waiting.addAndGet(-taken.count()) > 0) {
      lingerOn();
    }
    return taken;
  }

  private void write(Settlements settled) {
    if (over) {
      return;
    }
    try {
      for (var tag : settled.returned()) {
        wire.giveBack(tag);
      }
      if (settled.upTo() > 0) {
        wire.ack(settled.upTo(), true);
      }
      for (var tag : settled.single()) {
        wire.ack(tag, false);
      }
    } catch (IOException | RuntimeException e) {
      // The channel is closed, or about to be: the broker delivers all of it again.
      end();
    }
  }
}
