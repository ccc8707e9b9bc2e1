package benchmarks.http.socket;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Many websockets of one service.
public final class SocketCrowd implements Closeable {

  private static final int AT_ONCE = 32;
  private static final int PORTS_OF_AN_ADDRESS = 5_000;
  private static final int FIRST_ADDRESS = 2;
  private static final int PATIENCE_SECONDS = 120;

  private final Queue<SocketClient> clients = new ConcurrentLinkedQueue<>();
  private final Semaphore turns = new Semaphore(AT_ONCE);
  private final CountDownLatch opened;
  private volatile CountDownLatch received;
  private volatile @Nullable IOException failure;

  private SocketCrowd(int count) {
    opened = new CountDownLatch(count);
    received = new CountDownLatch(count);
  }

  /// Connects so many, some at a time.
  ///
  /// @throws IOException when not all are open within two minutes
  public static SocketCrowd open(int port, int count) throws IOException {
    var crowd = new SocketCrowd(count);
    for (var i = 0; i < count; i++) {
      var from = loopback(FIRST_ADDRESS + i / PORTS_OF_AN_ADDRESS);
      Thread.ofVirtual().start(() -> crowd.run(from, port));
    }
    try {
      crowd.await(crowd.opened, "are open");
      crowd.requireAll(count);
      return crowd;
    } catch (IOException e) {
      crowd.close();
      throw e;
    }
  }

  private static InetAddress loopback(int last) throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
  }

  private void run(InetAddress from, int port) {
    try (var client = connect(from, port)) {
      clients.add(client);
      opened.countDown();
      client.listen(() -> received.countDown());
    } catch (IOException e) {
      fail(e);
    }
  }

  /// What ends while others are still waited for is the end of all.
  private void fail(IOException reason) {
    failure = reason;
    while (opened.getCount() > 0) {
      opened.countDown();
    }
  }

  private SocketClient connect(InetAddress from, int port) throws IOException {
    turns.acquireUninterruptibly();
    try {
      return SocketClient.open(from, port);
    } finally {
      turns.release();
    }
  }

  private void requireAll(int count) throws IOException {
    if (failure != null && clients.size() < count) {
      throw failure;
    }
  }

  /// Waits until all have had a text. Milliseconds.
  ///
  /// @param send has one sent to all
  /// @throws IOException when they haven't within two minutes
  public double broadcast(Sending send) throws IOException {
    received = new CountDownLatch(clients.size());
    var begun = System.nanoTime();
    send.send();
    await(received, "have it");
    return (System.nanoTime() - begun) / 1e6;
  }

  private void await(CountDownLatch latch, String what) throws IOException {
    try {
      if (!latch.await(PATIENCE_SECONDS, SECONDS)) {
        throw new IOException("All but %d %s".formatted(latch.getCount(), what), failure);
      }
    } catch (InterruptedException e) {
      throw new IOException("Interrupted", e);
    }
  }

  /// Has a text sent.
  @FunctionalInterface
  public interface Sending {
    void send() throws IOException;
  }

  @Override
  public void close() {
    clients.forEach(SocketClient::close);
  }
}
