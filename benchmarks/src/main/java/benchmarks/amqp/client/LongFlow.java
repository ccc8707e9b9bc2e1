package benchmarks.amqp.client;

import benchmarks.worker.Measured;
import benchmarks.worker.Meter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/// Very many messages, published and consumed at once, with a look at the live heap after each
/// tenth.
///
/// @param note is told the live heap each time, in bytes
record LongFlow(Messenger messenger, Consumer<String> note) {

  private static final int TENTHS = 10;
  // Who publishes a list has it in memory.
  private static final int SHARE = 5_000;
  private static final int MOST_UNDER_WAY = 4 * SHARE;

  Measured run(Step step) throws Exception {
    var meter = new Meter(step.count());
    var room = new Semaphore(MOST_UNDER_WAY);
    try (var _ = messenger.receiving(step.setting(), meter.andThen(_ -> room.release()));
        var sending = messenger.sending(step.setting())) {
      for (var tenth = 0; tenth < TENTHS; tenth++) {
        send(sending, room, tenth, step.count() / TENTHS);
        note.accept(Long.toString(liveHeap()));
      }
      meter.await();
    }
    return meter.result();
  }

  private static void send(Sending sending, Semaphore room, int tenth, int count) throws Exception {
    for (var sent = 0; sent < count; sent += SHARE) {
      var share = Math.min(SHARE, count - sent);
      room.acquire(share);
      sending.sendAll((long) tenth * count + sent, share);
    }
  }

  private static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
