package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Stream;

/// Writes frames of streams, and flushes them together with those of others.
///
/// Used on the connection's event loop only.
final class Http2Writer {
  private final Channel channel;
  private final Http2FrameHandler codec;
  private final Http2Fields fields;
  private boolean flushing;

  Http2Writer(Channel channel, Http2FrameHandler codec, Http2Fields fields) {
    this.channel = channel;
    this.codec = codec;
    this.fields = fields;
  }

  /// Writes the head of an answer; `sent` runs when it has left or never will.
  ///
  /// @param length the body's length in bytes, -1 if it isn't known
  void head(Http2Stream stream, Head head, long length, boolean last, Runnable sent) {
    codec
        .encoder()
        .writeHeaders(
            context(), stream.id(), fields.of(head, length), 0, last, channel.newPromise())
        .addListener(_ -> sent.run());
    flushSoon();
  }

  void data(Http2Stream stream, ByteBuf data, boolean last, Runnable sent) {
    codec
        .encoder()
        .writeData(context(), stream.id(), data, 0, last, channel.newPromise())
        .addListener(_ -> sent.run());
    flushSoon();
  }

  /// Tells a client that waits for it to send the body.
  void goAhead(Http2Stream stream) {
    var promise = channel.newPromise();
    var _ =
        codec
            .encoder()
            .writeHeaders(context(), stream.id(), Http2Fields.GO_AHEAD, 0, false, promise);
    flushSoon();
  }

  void reset(Http2Stream stream, Http2Error error) {
    var promise = channel.newPromise();
    var _ = codec.encoder().writeRstStream(context(), stream.id(), error.code(), promise);
    flushSoon();
  }

  /// Lets the client send so many bytes more.
  void consume(Http2Stream stream, int bytes) {
    try {
      if (bytes > 0 && codec.decoder().flowController().consumeBytes(stream, bytes)) {
        flushSoon();
      }
    } catch (Http2Exception e) {
      codec.onError(context(), false, e);
    }
  }

  /// Lets the client send as much as it has sent.
  void consumeAll(Http2Stream stream) {
    consume(stream, codec.decoder().flowController().unconsumedBytes(stream));
  }

  /// Flushes when the loop has done what waits.
  void flushSoon() {
    if (!flushing) {
      flushing = true;
      channel.eventLoop().execute(this::flush);
    }
  }

  void flush() {
    flushing = false;
    if (channel.isActive()) {
      codec.flush(context());
    }
  }

  private ChannelHandlerContext context() {
    return channel.pipeline().context(codec);
  }
}
