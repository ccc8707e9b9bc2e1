package command;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Many clients that each send a first piece, and then a byte now and then that never completes
/// anything. One thread moves them all. A client whom the server cuts off comes back as another.
final class SlowClients implements AutoCloseable {
  private static final ByteBuffer BYTE = ByteBuffer.wrap(new byte[] {'a'});
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();
  private static final int TICK_MILLIS = 50;

  /// How the server ended a connection.
  ///
  /// @param after how long it was open
  /// @param answer what came on it
  record Cut(Duration after, String answer) {}

  private static final class Client {
    final long openedAt = System.nanoTime();
    final StringBuilder answer = new StringBuilder();
    long sentAt = openedAt;
    boolean begun;
  }

  private final Selector selector = Selector.open();
  private final SocketAddress server;
  private final byte[] first;
  private final boolean drips;
  private final AtomicInteger open = new AtomicInteger();
  private final List<Cut> cuts = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  private SlowClients(int count, int port, String first, boolean drips) throws IOException {
    server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.first = first.getBytes(ISO_8859_1);
    this.drips = drips;
    for (var i = 0; i < count; i++) {
      connect();
    }
    thread = Thread.ofPlatform().daemon().name("slow-clients").start(this::run);
  }

  /// Clients that send a byte every half second.
  static SlowClients dripping(int count, int port, String first) throws IOException {
    return new SlowClients(count, port, first, true);
  }

  /// Clients that send nothing more.
  static SlowClients silent(int count, int port, String first) throws IOException {
    return new SlowClients(count, port, first, false);
  }

  /// How many have sent their first piece and are connected.
  int open() {
    return open.get();
  }

  List<Cut> cuts() {
    return List.copyOf(cuts);
  }

  private void connect() throws IOException {
    var channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.connect(server);
    channel.register(selector, SelectionKey.OP_CONNECT, new Client());
  }

  private void run() {
    try {
      while (!closed) {
        selector.select(TICK_MILLIS);
        selector.selectedKeys().clear();
        for (var key : List.copyOf(selector.keys())) {
          move(key, (Client) key.attachment());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void move(SelectionKey key, Client client) throws IOException {
    var channel = (SocketChannel) key.channel();
    try {
      if (!client.begun) {
        begin(key, client, channel);
      } else if (!read(channel, client)) {
        cut(channel, client);
      } else if (drips && System.nanoTime() - client.sentAt > PAUSE_NANOS) {
        client.sentAt = System.nanoTime();
        channel.write(BYTE.duplicate());
      }
    } catch (IOException _) {
      // The server has reset the connection.
      cut(channel, client);
    }
  }

  private void begin(SelectionKey key, Client client, SocketChannel channel) throws IOException {
    if (channel.finishConnect()) {
      client.begun = true;
      open.incrementAndGet();
      channel.write(ByteBuffer.wrap(first));
      key.interestOps(SelectionKey.OP_READ);
    }
  }

  /// False when the server has closed.
  private static boolean read(SocketChannel channel, Client client) throws IOException {
    var bytes = ByteBuffer.allocate(512);
    var length = channel.read(bytes);
    client.answer.append(new String(bytes.array(), 0, Math.max(0, length), ISO_8859_1));
    return length >= 0;
  }

  private void cut(SocketChannel channel, Client client) throws IOException {
    channel.close();
    if (client.begun) {
      open.decrementAndGet();
    }
    cuts.add(
        new Cut(Duration.ofNanos(System.nanoTime() - client.openedAt), client.answer.toString()));
    if (!closed) {
      connect();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
