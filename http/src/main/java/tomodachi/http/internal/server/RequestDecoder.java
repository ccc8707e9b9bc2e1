package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes one request and then holds what follows as it came, until it is asked for the next. So a
/// client that sends many requests ahead occupies the bytes it sent and no more.
///
/// Beyond the strict mode of its base it refuses what [HeadSyntax] and [ChunkSyntax] don't admit:
/// they look at each byte before the base does.
final class RequestDecoder extends HttpRequestDecoder {
  static final int LONGEST_REQUEST_LINE = 8 * 1024;
  private static final int LARGEST_CONTENT = 64 * 1024;

  private static final HttpHeadersFactory FIELDS =
      new HttpHeadersFactory() {
        @Override
        public HttpHeaders newHeaders() {
          return new RequestFields();
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
          return newHeaders();
        }
      };

  private enum Mode {
    DECODING,
    HOLDING,
    DISCARDING
  }

  private @Nullable ChannelHandlerContext context;
  private Mode mode = Mode.DECODING;
  private boolean inHead = true;
  private HeadSyntax head = new HeadSyntax();
  private @Nullable ChunkSyntax chunks;
  private int lookedAhead;
  private boolean reading;

  /// @param largestFields the most bytes of all header fields, and of all trailer fields
  RequestDecoder(int largestFields) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
            .setMaxHeaderSize(largestFields)
            .setMaxChunkSize(LARGEST_CONTENT)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false)
            .setHeadersFactory(FIELDS));
  }

  /// Goes on with the next request.
  void resume() {
    become(Mode.DECODING);
  }

  /// Drops what is held and whatever comes.
  void discard() {
    become(Mode.DISCARDING);
  }

  boolean holds() {
    return mode == Mode.HOLDING;
  }

  /// The bytes received and not decoded.
  int held() {
    return internalBuffer().readableBytes();
  }

  /// Whether bytes of a head have come that isn't complete.
  boolean isHeadBegun() {
    return inHead && (head.isBegun() || held() > 0);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    this.context = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object input) throws Exception {
    reading = true;
    try {
      super.channelRead(context, input);
    } finally {
      reading = false;
    }
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    switch (mode) {
      case DECODING -> decodeNext(context, in, out);
      case HOLDING -> {}
      case DISCARDING -> in.skipBytes(in.readableBytes());
    }
  }

  private void become(Mode mode) {
    this.mode = mode;
    // While reading, the loop that called goes on by itself.
    if (!reading && context != null && held() > 0) {
      decodeHeld(context);
    }
  }

  private void decodeHeld(ChannelHandlerContext context) {
    try {
      channelRead(context, Unpooled.EMPTY_BUFFER);
    } catch (Exception e) {
      context.fireExceptionCaught(e);
    }
  }

  private void decodeNext(ChannelHandlerContext context, ByteBuf in, List<Object> out)
      throws Exception {
    var length = in.readableBytes();
    if (!isWellFormed(in)) {
      in.skipBytes(length);
      out.add(inHead ? malformedHead() : malformedBody());
    } else {
      super.decode(context, in, out);
      lookedAhead = Math.max(0, lookedAhead - (length - in.readableBytes()));
    }
    if (!out.isEmpty()) {
      decoded(out.getLast());
    }
  }

  private boolean isWellFormed(ByteBuf in) {
    var from = in.readerIndex() + lookedAhead;
    lookedAhead = in.readableBytes();
    return inHead ? head.admits(in, from) : chunks == null || chunks.admits(in, from);
  }

  private void decoded(Object message) {
    if (message instanceof LastHttpContent) {
      inHead = true;
      head = new HeadSyntax();
      lookedAhead = 0;
      mode = Mode.HOLDING;
    } else if (inHead) {
      inHead = false;
      chunks = HttpUtil.isTransferEncodingChunked((HttpMessage) message) ? new ChunkSyntax() : null;
      lookedAhead = 0;
    }
  }

  private HttpObject malformedHead() {
    return malformed(createInvalidMessage());
  }

  private static HttpObject malformedBody() {
    return malformed(new DefaultLastHttpContent(Unpooled.EMPTY_BUFFER));
  }

  private static HttpObject malformed(HttpObject message) {
    message.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("Malformed")));
    return message;
  }
}
