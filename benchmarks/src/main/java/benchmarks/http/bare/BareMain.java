package benchmarks.http.bare;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpServerCodec;

/// A server of Netty's own parts: an event loop for each processor, handlers on it.
public final class BareMain {

  private static final String HOST = "127.0.0.1";

  private BareMain() {}

  /// Listens on the port that is the first argument, until the process is ended.
  public static void main(String[] arguments) throws InterruptedException {
    var spins = Long.getLong("benchmark.spins", 0);
    new ServerBootstrap()
        .group(loops())
        .channel(channels())
        .childHandler(
            new ChannelInitializer<Channel>() {
              @Override
              protected void initChannel(Channel channel) {
                channel.pipeline().addLast(new HttpServerCodec(), new BareHandler(spins));
              }
            })
        .bind(HOST, Integer.parseInt(arguments[0]))
        .sync();
  }

  private static EventLoopGroup loops() {
    return new MultiThreadIoEventLoopGroup(Runtime.getRuntime().availableProcessors(), polling());
  }

  private static IoHandlerFactory polling() {
    return Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
  }

  private static Class<? extends ServerChannel> channels() {
    return Epoll.isAvailable() ? EpollServerSocketChannel.class : NioServerSocketChannel.class;
  }
}
