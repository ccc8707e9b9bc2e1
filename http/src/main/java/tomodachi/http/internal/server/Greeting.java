package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection until it is clear what the client speaks: over TLS the handshake says it (RFC
/// 7301), without TLS the first bytes do (RFC 9113 section 3.3). Bytes that may be either are kept.
final class Greeting extends ChannelInboundHandlerAdapter implements ClientConnection {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");

  private final ConnectionSetup setup;
  private final ServerScope server;
  private final Channel channel;
  private final Deadline deadline;
  private @Nullable ByteBuf kept;
  private boolean over;

  Greeting(ConnectionSetup setup, ServerScope server, Channel channel) {
    this.setup = setup;
    this.server = server;
    this.channel = channel;
    deadline = new Deadline(server.machine(), channel.eventLoop());
  }

  @Override
  public void stop() {
    try {
      channel.eventLoop().execute(this::closeUnlessBegun);
    } catch (RejectedExecutionException e) {
      OffLoop.run(() -> log.atDebug().setCause(e).log("the server stops already"));
    }
  }

  @Override
  public ChannelFuture close() {
    return channel.close();
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    deadline.set(server.settings().headTimeout(), this::closeUnlessBegun);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    var bytes = kept == null ? (ByteBuf) message : joined(context, kept, (ByteBuf) message);
    kept = bytes;
    switch (Preface.in(bytes)) {
      case WHOLE -> begin(true);
      case NONE -> begin(false);
      case PART -> {}
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event instanceof SslHandshakeCompletionEvent handshake && handshake.isSuccess() && !over) {
      var tls = context.pipeline().get(SslHandler.class);
      begin(ApplicationProtocolNames.HTTP_2.equals(tls.applicationProtocol()));
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    deadline.close();
    context.fireChannelInactive();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (ConnectionHandler.isOfClient(cause)) {
      OffLoop.run(() -> log.atDebug().setCause(cause).log("client disconnected"));
    } else {
      OffLoop.run(() -> log.atWarn().setCause(cause).log("error in request handling"));
    }
    var _ = context.close();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    deadline.close();
    if (kept != null) {
      kept.release();
      kept = null;
    }
  }

  /// A request has begun if bytes have come without TLS; HTTP/1 knows what to do with its rest.
  private void closeUnlessBegun() {
    if (over) {
      return;
    }
    if (kept == null) {
      var _ = channel.close();
    } else {
      begin(false);
    }
  }

  private void begin(boolean http2) {
    over = true;
    if (http2) {
      setup.beginHttp2(channel);
    } else {
      setup.beginHttp1(channel);
    }
    var bytes = kept;
    kept = null;
    if (bytes != null) {
      channel.pipeline().context(this).fireChannelRead(bytes);
      channel.pipeline().context(this).fireChannelReadComplete();
    }
    channel.pipeline().remove(this);
  }

  private static ByteBuf joined(ChannelHandlerContext context, ByteBuf first, ByteBuf next) {
    try {
      return context
          .alloc()
          .buffer(first.readableBytes() + next.readableBytes())
          .writeBytes(first)
          .writeBytes(next);
    } finally {
      first.release();
      next.release();
    }
  }
}
