package tomodachi.http.internal.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.unix.UnixChannelOption;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.TransportException;

/// The socket a server listens on, and how it gets its port.
final class ListeningSocket {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");
  private static final int FIRST_READ = 2 * 1024;
  private static final int LARGEST_READ = 64 * 1024;

  private final ServerSettings settings;
  private final IoTransport io;

  ListeningSocket(ServerSettings settings, IoTransport io) {
    this.settings = settings;
    this.io = io;
  }

  /// Binds the port. Where ports can be shared, somebody else who listens there is an error in
  /// development, since requests would reach either of both; in production it is how processes are
  /// replaced.
  ///
  /// @throws TransportException if the port can't be had
  Channel bind(EventLoopGroup loops, ChannelHandler connectionSetup) throws TransportException {
    var address = address();
    var bootstrap = bootstrap(loops, connectionSetup);
    var shares = settings.reusePort() && io.sharesPorts() && settings.port() != 0;
    var shared = shares && isShared(address);
    if (shares) {
      bootstrap.option(UnixChannelOption.SO_REUSEPORT, true);
    }
    var bound = bootstrap.bind(address).awaitUninterruptibly();
    var cause = bound.cause();
    if (cause != null) {
      throw refused(cause);
    }
    if (shared) {
      warnOfOthers();
    }
    return bound.channel();
  }

  private InetSocketAddress address() throws TransportException {
    if (settings.host().isEmpty()) {
      return new InetSocketAddress(settings.port());
    }
    var address = new InetSocketAddress(settings.host(), settings.port());
    if (address.isUnresolved()) {
      throw new TransportException(
          """
          Host "%s" is unknown, so nothing can listen there
              set http.host to an address of this machine, such as 0.0.0.0 for all\
          """
              .formatted(settings.host()),
          null);
    }
    return address;
  }

  /// Whether somebody listens there; why else the port can't be had, binding it will tell.
  private boolean isShared(InetSocketAddress address) throws TransportException {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(address);
      return false;
    } catch (IOException e) {
      if (!settings.production()) {
        throw refused(e);
      }
      return isTaken(e);
    }
  }

  private void warnOfOthers() {
    log.atWarn()
        .addKeyValue("host", host())
        .addKeyValue("port", settings.port())
        .log("port is shared with another process, http.reuse_port=false would refuse it");
  }

  private ServerBootstrap bootstrap(EventLoopGroup loops, ChannelHandler connectionSetup) {
    // One read at a time, so that what is read ahead can be bounded after each.
    var reads = new AdaptiveRecvByteBufAllocator(64, FIRST_READ, LARGEST_READ);
    reads.maxMessagesPerRead(1);
    return new ServerBootstrap()
        .group(loops)
        .channel(io.serverChannel())
        .childHandler(connectionSetup)
        .option(ChannelOption.SO_REUSEADDR, true)
        .childOption(ChannelOption.TCP_NODELAY, true)
        .childOption(ChannelOption.RECVBUF_ALLOCATOR, reads);
  }

  private TransportException refused(Throwable cause) {
    return new TransportException(reason(cause), cause);
  }

  private String reason(Throwable cause) {
    if (isTaken(cause)) {
      return """
      Port %d on %s is already in use
          stop what listens there, or choose another with -o http.port=…\
      """
          .formatted(settings.port(), host());
    }
    return """
    Can't listen on port %d of %s: %s
        set http.host and http.port to what this process may listen on\
    """
        .formatted(settings.port(), host(), cause.getMessage());
  }

  private static boolean isTaken(Throwable cause) {
    return cause instanceof IOException && String.valueOf(cause.getMessage()).contains("in use");
  }

  private String host() {
    return settings.host().isEmpty() ? "0.0.0.0" : settings.host();
  }
}
