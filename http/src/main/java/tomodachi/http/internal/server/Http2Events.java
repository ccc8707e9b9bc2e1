package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2EventAdapter;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2Stream;

/// Passes on what frames say to the requests they belong to.
final class Http2Events extends Http2EventAdapter {
  private final Http2Session session;
  private final Http2Streams streams;

  Http2Events(Http2Session session, Http2Streams streams) {
    this.session = session;
    this.streams = streams;
  }

  @Override
  public void onSettingsRead(ChannelHandlerContext context, Http2Settings settings) {
    session.greeted();
  }

  @Override
  public void onHeadersRead(
      ChannelHandlerContext context,
      int streamId,
      Http2Headers headers,
      int streamDependency,
      short weight,
      boolean exclusive,
      int padding,
      boolean endOfStream)
      throws Http2Exception {
    onHeadersRead(context, streamId, headers, padding, endOfStream);
  }

  /// The second head of a stream has what came after the body (RFC 9113 section 8.1), which nobody
  /// wants, also where the first was refused.
  @Override
  public void onHeadersRead(
      ChannelHandlerContext context,
      int streamId,
      Http2Headers headers,
      int padding,
      boolean endOfStream)
      throws Http2Exception {
    var exchange = streams.find(streamId);
    if (exchange != null) {
      exchange.intake().end();
    } else if (!streams.hasBegun(streamId)) {
      streams.begin(streamId, headers, endOfStream);
    }
  }

  @Override
  public int onDataRead(
      ChannelHandlerContext context, int streamId, ByteBuf data, int padding, boolean endOfStream) {
    var exchange = streams.find(streamId);
    return exchange == null
        ? data.readableBytes() + padding
        : padding + exchange.intake().take(data, endOfStream);
  }

  @Override
  public void onPingAckRead(ChannelHandlerContext context, long data) {
    session.pingAnswered(data);
  }

  @Override
  public void onStreamClosed(Http2Stream stream) {
    streams.closed(stream);
  }
}
