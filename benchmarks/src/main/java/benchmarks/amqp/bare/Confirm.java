package benchmarks.amqp.bare;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/// The confirm of one message, which may be waited for.
final class Confirm {

  private final CountDownLatch came = new CountDownLatch(1);
  private volatile boolean refused;

  void complete(boolean refused) {
    this.refused = refused;
    came.countDown();
  }

  void await() throws InterruptedException, IOException {
    came.await();
    if (refused) {
      throw new IOException("The broker refused a message");
    }
  }
}
