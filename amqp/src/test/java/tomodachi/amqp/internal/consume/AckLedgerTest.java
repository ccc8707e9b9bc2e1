package tomodachi.amqp.internal.consume;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

class AckLedgerTest {

  private final RecordingWire wire = new RecordingWire();
  private final HeldTime time = new HeldTime();

  private static final class RecordingWire implements AckLedger.Wire {
    private final List<String> frames = new ArrayList<>();
    private boolean broken;

    synchronized List<String> frames() {
      return List.copyOf(frames);
    }

    @Override
    public synchronized void ack(long tag, boolean multiple) throws IOException {
      add(multiple ? "ack up to " + tag : "ack " + tag);
    }

    @Override
    public synchronized void giveBack(long tag) throws IOException {
      add("nack " + tag);
    }

    synchronized void clear() {
      frames.clear();
    }

    /// How many deliveries of so many, each but once.
    synchronized int acknowledged(int most) {
      var settled = new BitSet(most + 1);
      for (var frame : frames) {
        var tag = Integer.parseInt(frame.substring(frame.lastIndexOf(' ') + 1));
        assertThat(settled.get(tag)).as(frame).isFalse();
        settled.set(frame.contains("up to") ? 1 : tag, tag + 1);
      }
      return settled.cardinality();
    }

    private void add(String frame) throws IOException {
      if (broken) {
        throw new IOException("closed");
      }
      frames.add(frame);
    }
  }

  /// Runs what lingers when it is told to.
  private static final class HeldTime implements Timeline.Machine {
    private final List<Runnable> lingering = new ArrayList<>();

    @Override
    public long nanos() {
      return 0;
    }

    @Override
    public synchronized Timeline.Alarm after(Duration delay, Runnable task) {
      lingering.add(task);
      return () -> {};
    }

    synchronized void pass() {
      lingering.forEach(Runnable::run);
      lingering.clear();
    }

    synchronized int waiting() {
      return lingering.size();
    }
  }

  /// A ledger and the deliveries in it, by their tags.
  private record Filled(AckLedger ledger, Map<Long, Unsettled> deliveries) {

    void acknowledge(long tag) {
      ledger.acknowledge(of(tag));
    }

    void giveBack(long tag) {
      ledger.giveBack(of(tag));
    }

    private Unsettled of(long tag) {
      return requireNonNull(deliveries.get(tag));
    }

    void flush() throws InterruptedException {
      ledger.flush();
    }

    void end() {
      ledger.end();
    }
  }

  private Filled ledger(int prefetch, int delivered) {
    return filled(new AckLedger(wire, time, prefetch), delivered);
  }

  private static Filled filled(AckLedger ledger, int delivered) {
    var deliveries = new HashMap<Long, Unsettled>();
    for (var tag = 1L; tag <= delivered; tag++) {
      deliveries.put(tag, ledger.delivered(tag));
    }
    return new Filled(ledger, deliveries);
  }

  private void awaitFrames(String... frames) {
    Awaitility.await().untilAsserted(() -> assertThat(wire.frames()).containsExactly(frames));
  }

  @Test
  void finishedOnesAreAcknowledgedTogether() {
    var ledger = ledger(100, 5);
    for (var tag = 1; tag <= 5; tag++) {
      ledger.acknowledge(tag);
    }

    assertThat(wire.frames()).isEmpty();
    assertThat(time.waiting()).isEqualTo(1);
    time.pass();
    awaitFrames("ack up to 5");
  }

  @Test
  void thoseBehindAGapAreAcknowledgedSingly() throws Exception {
    var ledger = ledger(100, 5);
    for (var tag : new long[] {5, 1, 2, 4}) {
      ledger.acknowledge(tag);
    }

    ledger.flush();

    assertThat(wire.frames()).containsExactly("ack up to 2", "ack 4", "ack 5");
    ledger.acknowledge(3);
    ledger.flush();
    assertThat(wire.frames()).endsWith("ack up to 3");
  }

  @Test
  void thoseBehindAGapWaitUntilTheyAreHalfOfWhatMayCome() {
    var ledger = ledger(6, 6);
    for (var tag : new long[] {1, 4, 5}) {
      ledger.acknowledge(tag);
    }

    assertThat(wire.frames()).containsExactly("ack up to 1");
    ledger.acknowledge(6);

    assertThat(wire.frames()).containsExactly("ack up to 1", "ack 4", "ack 5", "ack 6");
  }

  @Test
  void thoseBehindAGapDontWaitLong() {
    var ledger = ledger(6, 6);
    for (var tag : new long[] {1, 4, 5}) {
      ledger.acknowledge(tag);
    }

    time.pass();

    awaitFrames("ack up to 1", "ack 4", "ack 5");
  }

  @Test
  void thoseBehindAGapAreAcknowledgedWithItWhenItEndsInTime() {
    var ledger = ledger(6, 6);
    for (var tag : new long[] {1, 3, 4, 2}) {
      ledger.acknowledge(tag);
    }

    assertThat(wire.frames()).containsExactly("ack up to 1", "ack up to 4");
  }

  @Test
  void whatIsTakenLeavesTheLineWhereverItWas() throws Exception {
    var ledger = ledger(1000, 9);
    for (var tag : new long[] {9, 3, 5, 4}) {
      ledger.acknowledge(tag);
      ledger.flush();
    }
    ledger.giveBack(7);
    ledger.flush();
    wire.clear();

    for (var tag : new long[] {1, 2, 6, 8}) {
      ledger.acknowledge(tag);
    }
    ledger.flush();

    assertThat(wire.frames()).containsExactly("ack up to 8");
  }

  @Test
  void oneAlarmServesAllThatIsSettledMeanwhile() {
    var ledger = ledger(4, 7);
    for (var tag = 1L; tag <= 7; tag++) {
      ledger.acknowledge(tag);
    }

    assertThat(time.waiting()).isEqualTo(1);
    time.pass();
    awaitFrames("ack up to 2", "ack up to 4", "ack up to 6", "ack up to 7");
  }

  @Test
  void theOldestIsTheFirstThatIsNotSettled() {
    var ledger = ledger(100, 4);
    ledger.acknowledge(1);
    ledger.giveBack(2);
    ledger.acknowledge(4);

    assertThat(ledger.ledger().oldest()).isEqualTo(3);
    ledger.acknowledge(3);
    assertThat(ledger.ledger().oldest()).isZero();
  }

  @Test
  void manyThreadsSettleEachDeliveryOnce() throws Exception {
    var most = 20_000;
    var ledger = ledger(50, most);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var tag = 1L; tag <= most; tag++) {
        var settled = tag;
        threads.execute(() -> ledger.acknowledge(settled));
      }
    }

    ledger.flush();

    assertThat(wire.acknowledged(most)).isEqualTo(most);
  }

  @Test
  void halfOfWhatMayComeIsAcknowledgedAtOnce() {
    var ledger = ledger(4, 4);

    ledger.acknowledge(1);
    assertThat(wire.frames()).isEmpty();
    ledger.acknowledge(2);

    assertThat(wire.frames()).containsExactly("ack up to 2");
  }

  @Test
  void aPrefetchOfOneIsAcknowledgedAtOnce() {
    var ledger = ledger(1, 1);

    ledger.acknowledge(1);

    assertThat(wire.frames()).containsExactly("ack up to 1");
  }

  @Test
  void whatGoesBackIsNeverAcknowledged() throws Exception {
    var ledger = ledger(100, 3);
    ledger.acknowledge(1);
    ledger.acknowledge(3);

    ledger.giveBack(2);
    ledger.flush();

    assertThat(wire.frames()).containsExactly("nack 2", "ack up to 3");
  }

  @Test
  void aTagIsSettledOnce() {
    var ledger = ledger(1, 1);

    ledger.acknowledge(1);
    ledger.acknowledge(1);
    ledger.giveBack(1);

    assertThat(wire.frames()).containsExactly("ack up to 1");
  }

  @Test
  void afterTheEndNothingIsWritten() throws Exception {
    var ledger = ledger(1, 2);

    ledger.end();
    ledger.acknowledge(1);
    ledger.giveBack(2);
    ledger.flush();

    assertThat(wire.frames()).isEmpty();
  }

  @Test
  void aClosedChannelEndsTheLedger() {
    var ledger = ledger(1, 2);
    wire.broken = true;

    ledger.acknowledge(1);
    wire.broken = false;
    ledger.acknowledge(2);

    assertThat(wire.frames()).isEmpty();
  }

  /// A wire that is slow to take its first frame.
  private static final class SlowWire implements AckLedger.Wire {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    @Override
    public void ack(long tag, boolean multiple) {
      begun.countDown();
      try {
        taken.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      events.add("ack up to " + tag);
    }

    @Override
    public void giveBack(long tag) {
      events.add("nack " + tag);
    }
  }

  private static String flushed(Filled ledger) throws Exception {
    ledger.flush();
    return "flushed";
  }

  @Test
  void aFlushWaitsForWhatAnotherThreadStillWrites() throws Exception {
    var slow = new SlowWire();
    var ledger = filled(new AckLedger(slow, time, 1), 2);
    Thread.startVirtualThread(() -> ledger.acknowledge(1));
    slow.begun.await();
    ledger.acknowledge(2);

    var flushing =
        Thread.ofPlatform().start(new FutureTask<>(() -> slow.events.add(flushed(ledger))));
    Awaitility.await()
        .until(
            flushing::getState,
            state -> state == Thread.State.WAITING || state == Thread.State.TERMINATED);
    slow.taken.countDown();
    flushing.join();

    Awaitility.await()
        .untilAsserted(
            () -> assertThat(slow.events).containsExactly("ack up to 1", "ack up to 2", "flushed"));
  }

  @Test
  void manyGoBackTogether() throws Exception {
    var ledger = ledger(100, 4);

    for (var tag : new long[] {2, 3, 4}) {
      ledger.giveBack(tag);
    }
    ledger.acknowledge(1);
    assertThat(time.waiting()).isEqualTo(1);
    ledger.flush();

    assertThat(wire.frames()).containsExactly("nack 2", "nack 3", "nack 4", "ack up to 1");
  }
}
