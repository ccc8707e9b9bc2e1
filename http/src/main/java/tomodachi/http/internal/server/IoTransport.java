package tomodachi.http.internal.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/// What drives the sockets: epoll where there is one, Java's own channels elsewhere.
enum IoTransport {
  EPOLL(EpollServerSocketChannel.class) {
    @Override
    IoHandlerFactory handlers() {
      return EpollIoHandler.newFactory();
    }
  },
  NIO(NioServerSocketChannel.class) {
    @Override
    IoHandlerFactory handlers() {
      return NioIoHandler.newFactory();
    }
  };

  private final Class<? extends ServerChannel> serverChannel;

  IoTransport(Class<? extends ServerChannel> serverChannel) {
    this.serverChannel = serverChannel;
  }

  static IoTransport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  abstract IoHandlerFactory handlers();

  Class<? extends ServerChannel> serverChannel() {
    return serverChannel;
  }

  boolean sharesPorts() {
    return this == EPOLL;
  }

  /// So many loops. For 0 it is half as many as processors: handlers run elsewhere and need the
  /// rest.
  EventLoopGroup eventLoops(int wanted) {
    var best = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return ReadingLoop.group(wanted == 0 ? best : wanted, new LoopThreads(), handlers());
  }

  /// Event loops outlive the class loader of the service that listens first.
  private static final class LoopThreads extends DefaultThreadFactory {
    LoopThreads() {
      super("tomodachi-http", true);
    }

    @Override
    protected Thread newThread(Runnable task, String name) {
      var thread = super.newThread(task, name);
      thread.setContextClassLoader(IoTransport.class.getClassLoader());
      return thread;
    }
  }
}
