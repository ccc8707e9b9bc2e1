package benchmarks.embedded;

import benchmarks.embedded.client.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;

/// Sends messages to somebody who waits for them, each when the one before has been deleted.
///
/// @param sender one connection
/// @param waiter another one
record PingPong(Lane sender, Lane waiter, int count) {

  // So that the request that waits has arrived.
  private static final int PAUSE_MILLIS = 3;
  private static final int WAIT_SECONDS = 20;

  /// From before the sending until it is received, in the middle of all.
  Measured run() throws Exception {
    var ready = new Semaphore(0);
    var arrivals = new SynchronousQueue<Long>();
    try (var thread = Executors.newSingleThreadExecutor()) {
      var waiting =
          thread.submit(() -> {
            await(ready, arrivals);
            return null;
          });
      var nanos = send(ready, arrivals);
      waiting.get();
      return new Measured(1, nanos.get(nanos.size() / 2), 0);
    }
  }

  private void await(Semaphore ready, SynchronousQueue<Long> arrivals) throws Exception {
    var ledger = new Ledger(count, false);
    while (!ledger.isComplete()) {
      ready.release();
      var messages = waiter.receive(1, WAIT_SECONDS);
      var arrival = System.nanoTime();
      waiter.delete(messages);
      ledger.add(messages);
      arrivals.put(arrival);
    }
  }

  private List<Long> send(Semaphore ready, SynchronousQueue<Long> arrivals) throws Exception {
    var nanos = new ArrayList<Long>();
    for (var number = 0; number < count; number++) {
      ready.acquire();
      Thread.sleep(PAUSE_MILLIS);
      var begin = System.nanoTime();
      sender.send(number);
      nanos.add(arrivals.take() - begin);
    }
    return nanos.stream().sorted().toList();
  }
}
