package tomodachi.http.internal.server;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpConstants;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes one request and then holds what follows as it came, until it is asked for the next. So a
/// client that sends many requests ahead occupies the bytes it sent and no more.
///
/// Beyond the strict mode of its base it refuses header fields folded over several lines (RFC 9112
/// section 5.2).
final class RequestDecoder extends HttpRequestDecoder {
  private static final int LONGEST_REQUEST_LINE = 8 * 1024;
  private static final int LARGEST_FIELDS = 64 * 1024;
  private static final int LARGEST_CONTENT = 64 * 1024;

  private enum Mode {
    DECODING,
    HOLDING,
    DISCARDING
  }

  private @Nullable ChannelHandlerContext context;
  private Mode mode = Mode.DECODING;
  private boolean inHead = true;
  private boolean headBegun;
  private boolean reading;

  RequestDecoder() {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(LONGEST_REQUEST_LINE)
            .setMaxHeaderSize(LARGEST_FIELDS)
            .setMaxChunkSize(LARGEST_CONTENT)
            .setStrictLineParsing(true)
            .setUseRfc9112TransferEncoding(true)
            .setAllowDuplicateContentLengths(false));
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
    return inHead && (headBegun || held() > 0);
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
    if (inHead && hasFoldedLine(in)) {
      in.skipBytes(in.readableBytes());
      out.add(folded());
      return;
    }
    super.decode(context, in, out);
    if (!out.isEmpty()) {
      decoded(out.getLast());
    }
  }

  private void decoded(Object message) {
    inHead = message instanceof LastHttpContent;
    headBegun = false;
    if (inHead) {
      mode = Mode.HOLDING;
    }
  }

  /// Looks at each line of the head that has come. The base consumes whole lines, so the first byte
  /// is always one of a line's.
  private boolean hasFoldedLine(ByteBuf in) {
    var line = in.readerIndex();
    while (line < in.writerIndex()) {
      var first = in.getByte(line);
      if (headBegun && (first == HttpConstants.SP || first == HttpConstants.HT)) {
        return true;
      }
      var end = in.indexOf(line, in.writerIndex(), HttpConstants.LF);
      var blank = first == HttpConstants.CR || first == HttpConstants.LF;
      if (end < 0 || (blank && headBegun)) {
        return false;
      }
      headBegun |= !blank;
      line = end + 1;
    }
    return false;
  }

  private Object folded() {
    var message = createInvalidMessage();
    message.setDecoderResult(
        DecoderResult.failure(new IllegalArgumentException("Folded header field")));
    return message;
  }
}
