package benchmarks.amqp.bare;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The messages of a channel that are not confirmed yet.
final class Confirms {

  private final int window;
  private final Semaphore room;
  private final AtomicReferenceArray<Confirm> expected;
  // Only the connection's own thread reads and writes it.
  private long lowest = 1;
  private volatile boolean refused;

  /// @param window how many may be unconfirmed
  Confirms(int window) {
    this.window = window;
    room = new Semaphore(window);
    expected = new AtomicReferenceArray<>(2 * window);
  }

  void awaitRoom() throws InterruptedException {
    room.acquire();
  }

  Confirm expect(long tag) {
    var confirm = new Confirm();
    if (expected.getAndSet(slot(tag), confirm) != null) {
      throw new IllegalStateException("A message is still unconfirmed after many later ones");
    }
    return confirm;
  }

  void confirmed(long tag, boolean multiple) {
    settle(tag, multiple, false);
  }

  void refused(long tag, boolean multiple) {
    refused = true;
    settle(tag, multiple, true);
  }

  void awaitAll() throws InterruptedException, IOException {
    room.acquire(window);
    room.release(window);
    if (refused) {
      throw new IOException("The broker refused a message");
    }
  }

  private void settle(long tag, boolean multiple, boolean refused) {
    var settled = 0;
    for (var each = multiple ? lowest : tag; each <= tag; each++) {
      settled += settle(each, refused);
    }
    if (multiple) {
      lowest = tag + 1;
    }
    room.release(settled);
  }

  private int settle(long tag, boolean refused) {
    if (expected.get(slot(tag)) == null) {
      return 0;
    }
    requireNonNull(expected.getAndSet(slot(tag), null)).complete(refused);
    return 1;
  }

  private int slot(long tag) {
    return (int) (tag % expected.length());
  }
}
