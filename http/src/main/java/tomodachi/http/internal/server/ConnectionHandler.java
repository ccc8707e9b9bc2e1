package tomodachi.http.internal.server;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells a connection what happens to its socket.
final class ConnectionHandler extends ChannelInboundHandlerAdapter {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");

  private final Connection connection;

  ConnectionHandler(Connection connection) {
    this.connection = connection;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    connection.opened();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      connection.take(message);
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    connection.readComplete();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    connection.writabilityChanged();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connection.lost();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (isOfClient(cause)) {
      OffLoop.run(() -> log.atDebug().setCause(cause).log("client disconnected"));
      var _ = context.close();
    } else {
      OffLoop.run(() -> log.atWarn().setCause(cause).log("error in request handling"));
      connection.failed();
    }
  }

  /// Whether the socket, or the other end's TLS, is the reason.
  static boolean isOfClient(Throwable cause) {
    return cause instanceof IOException || cause.getCause() instanceof SSLException;
  }
}
