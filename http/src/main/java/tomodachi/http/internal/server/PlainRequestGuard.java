package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/// Tells a client that speaks plain HTTP to a port with TLS what is wrong; without it, it would get
/// nothing that it understands.
final class PlainRequestGuard extends ChannelInboundHandlerAdapter {
  private static final String TEXT = "This port speaks HTTPS: ask for https://";
  private static final byte[] ANSWER =
      """
      HTTP/1.1 400 Bad Request\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Length: %d\r
      Connection: close\r
      \r
      %s\
      """
          .formatted(TEXT.length(), TEXT)
          .getBytes(US_ASCII);

  private boolean refused;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    var bytes = (ByteBuf) message;
    if (!refused && isPlain(bytes)) {
      refused = true;
      context
          .writeAndFlush(Unpooled.wrappedBuffer(ANSWER))
          .addListener(_ -> {
            var _ = context.close();
          });
    }
    if (refused) {
      bytes.release();
    } else {
      context.fireChannelRead(message);
      context.pipeline().remove(this);
    }
  }

  /// A method begins with a letter, a TLS record doesn't (RFC 8446 section 5.1).
  private static boolean isPlain(ByteBuf bytes) {
    return bytes.isReadable() && Character.isLetter(bytes.getByte(bytes.readerIndex()));
  }
}
