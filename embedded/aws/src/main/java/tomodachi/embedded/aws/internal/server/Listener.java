package tomodachi.embedded.aws.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import tomodachi.transport.EmbeddedBroker;

/// A server that takes connections on 127.0.0.1, all on one event loop.
public final class Listener implements EmbeddedBroker.Running {

  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final int BACKLOG = 128;

  // Pools take long to start, more than they would ever save here.
  private static final ByteBufAllocator BUFFERS = new UnpooledByteBufAllocator(false);

  private final EventLoop loop;
  private final Server server;
  private final Connections connections;
  private final Channel listening;
  private final InetSocketAddress address;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Listener(Server server, EventLoop loop, Connections connections, Channel listening) {
    this.server = server;
    this.loop = loop;
    this.connections = connections;
    this.listening = listening;
    address = (InetSocketAddress) listening.localAddress();
  }

  /// Begins to listen.
  ///
  /// @param port 0 is a free one
  /// @throws BindException if somebody else listens there
  /// @throws IOException if it can't for another reason
  public static Listener start(int port, Server server) throws IOException {
    var loops = new MultiThreadIoEventLoopGroup(1, new LoopThread(), NioIoHandler.newFactory());
    var loop = loops.next();
    var connections = new Connections(server);
    var bound = bootstrap(loop, connections).bind(loopback(), port).awaitUninterruptibly();
    var cause = bound.cause();
    if (cause != null) {
      shutDown(loops);
      throw refusal(cause);
    }
    loop.execute(() -> connections.watch(loop));
    return new Listener(server, loop, connections, bound.channel());
  }

  @Override
  public InetSocketAddress address() {
    return address;
  }

  @Override
  public void close() {
    listening.close().awaitUninterruptibly();
    if (!closed.getAndSet(true)) {
      loop.submit(connections::close).awaitUninterruptibly();
      shutDown(loop.parent());
      server.end();
    }
  }

  private static ServerBootstrap bootstrap(EventLoop loop, Connections connections) {
    return new ServerBootstrap()
        .group(loop)
        .channel(NioServerSocketChannel.class)
        .childHandler(connections)
        .option(ChannelOption.SO_REUSEADDR, true)
        .option(ChannelOption.SO_BACKLOG, BACKLOG)
        .childOption(ChannelOption.ALLOCATOR, BUFFERS)
        // So that a client that leaves is noticed at once; it is let go all the same.
        .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
        .childOption(ChannelOption.TCP_NODELAY, true);
  }

  private static IOException refusal(Throwable cause) {
    return switch (cause) {
      case BindException e -> e;
      case IOException e -> e;
      default -> new IOException(cause);
    };
  }

  private static void shutDown(EventLoopGroup loops) {
    loops
        .shutdownGracefully(0, CLOSING.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(2 * CLOSING.toMillis());
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }
}
