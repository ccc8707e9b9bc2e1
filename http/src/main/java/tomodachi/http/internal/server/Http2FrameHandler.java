package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2ConnectionDecoder;
import io.netty.handler.codec.http2.Http2ConnectionEncoder;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The codec of a connection, which tells its session what happens.
final class Http2FrameHandler extends Http2ConnectionHandler {
  private static final Logger log = LoggerFactory.getLogger("tomodachi.http");

  private final Http2Session session;

  Http2FrameHandler(
      Http2Session session,
      Http2ConnectionDecoder decoder,
      Http2ConnectionEncoder encoder,
      Http2Settings settings) {
    super(decoder, encoder, settings, true, true);
    this.session = session;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
    if (session.receives((ByteBuf) message)) {
      super.channelRead(context, message);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) throws Exception {
    session.readComplete();
    super.channelReadComplete(context);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) throws Exception {
    super.channelInactive(context);
    session.lost();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) throws Exception {
    if (ConnectionHandler.isOfClient(cause)) {
      OffLoop.run(() -> log.atDebug().setCause(cause).log("client disconnected"));
      var _ = context.close();
    } else {
      onError(context, false, cause);
    }
  }

  @Override
  protected void onConnectionError(
      ChannelHandlerContext context,
      boolean outbound,
      Throwable cause,
      @Nullable Http2Exception known) {
    if (known == null) {
      OffLoop.run(() -> log.atWarn().setCause(cause).log("error in request handling"));
    }
    session.fail(known == null ? Http2Error.INTERNAL_ERROR : known.error());
  }

  @Override
  protected void onStreamError(
      ChannelHandlerContext context,
      boolean outbound,
      Throwable cause,
      Http2Exception.StreamException known) {
    if (known instanceof Http2Exception.HeaderListSizeException size && size.duringDecode()) {
      session.refuseLargeHead(known.streamId());
    } else {
      super.onStreamError(context, outbound, cause, known);
    }
  }
}
