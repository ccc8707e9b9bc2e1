package tomodachi.testing;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Predicate;

/// One direction of a proxied connection. One thread reads and another writes, so that a delay is
/// one for each byte and not one for each step.
final class Pump {

  private static final int MOST_BYTES = 16 * 1024;
  private static final int MOST_CHUNKS = 64;

  private final Socket from;
  private final Socket to;
  private final Gate gate;
  private final Predicate<byte[]> filter;
  private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(MOST_CHUNKS);
  private volatile boolean ended;

  /// @param filter sees all bytes as they come; false: the connection fails there
  Pump(Socket from, Socket to, Gate gate, Predicate<byte[]> filter) {
    this.from = from;
    this.to = to;
    this.gate = gate;
    this.filter = filter;
  }

  /// Takes in bytes until their sender ends the stream.
  void read() throws IOException, InterruptedException {
    var in = from.getInputStream();
    var buffer = new byte[MOST_BYTES];
    for (var length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      take(Arrays.copyOf(buffer, length));
    }
    put(new byte[0]);
  }

  private void take(byte[] bytes) throws IOException, InterruptedException {
    if (!filter.test(bytes)) {
      throw new IOException("A test wants this to fail");
    }
    put(bytes);
  }

  private void put(byte[] bytes) throws InterruptedException {
    chunks.put(new Chunk(bytes, gate.due()));
  }

  /// Passes on what was taken in, and then the end.
  void write() throws IOException, InterruptedException {
    for (var chunk = next(); !chunk.isEnd(); chunk = next()) {
      write(chunk.bytes);
    }
    end();
  }

  private Chunk next() throws InterruptedException {
    var chunk = chunks.take();
    gate.await(chunk.due);
    return chunk;
  }

  private void write(byte[] bytes) throws IOException {
    if (ended) {
      return;
    }
    try {
      to.getOutputStream().write(bytes);
    } catch (IOException e) {
      if (!ended) {
        throw e;
      }
    }
  }

  /// Ends the stream for its receiver, now or as soon as there is one; does nothing the second
  /// time.
  void end() throws IOException {
    ended = true;
    connected();
  }

  /// Notices that the receiver may have been connected.
  synchronized void connected() throws IOException {
    if (ended && to.isConnected() && !to.isOutputShutdown()) {
      to.shutdownOutput();
    }
  }

  /// Bytes that came at once; none: the end of the stream.
  private static final class Chunk {

    private final byte[] bytes;
    private final long due;

    Chunk(byte[] bytes, long due) {
      this.bytes = bytes;
      this.due = due;
    }

    boolean isEnd() {
      return bytes.length == 0;
    }
  }
}
