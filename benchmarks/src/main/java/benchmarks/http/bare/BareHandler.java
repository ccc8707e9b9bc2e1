package benchmarks.http.bare;

import static java.nio.charset.StandardCharsets.US_ASCII;

import benchmarks.http.load.Spin;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import tools.jackson.databind.ObjectMapper;

/// Answers the requests of one connection on its event loop.
final class BareHandler extends ChannelInboundHandlerAdapter {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ECHO = "/echo";
  private static final String RESOURCE = "/resource/";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final long spins;
  private String path = "";
  private ByteBuf body = Unpooled.EMPTY_BUFFER;

  BareHandler(long spins) {
    this.spins = spins;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (message instanceof HttpRequest request) {
        path = request.uri();
      }
      if (message instanceof HttpContent content) {
        body = Unpooled.wrappedBuffer(body, content.content().retain());
      }
      if (message instanceof LastHttpContent) {
        answer(context);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  private void answer(ChannelHandlerContext context) {
    if (path.equals(ECHO)) {
      var order = JSON.readValue(ByteBufUtil.getBytes(body), Order.class);
      write(context, "application/json", JSON.writeValueAsBytes(order));
    } else {
      write(context, TEXT, text().getBytes(US_ASCII));
    }
    body.release();
    body = Unpooled.EMPTY_BUFFER;
  }

  private String text() {
    if (path.startsWith(RESOURCE)) {
      return "id = " + path.substring(RESOURCE.length());
    }
    return path.equals("/cpu") ? Long.toString(Spin.run(spins)) : "Hello, world";
  }

  private static void write(ChannelHandlerContext context, String type, byte[] bytes) {
    var answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(bytes));
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
    answer.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, bytes.length);
    var _ = context.write(answer, context.voidPromise());
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    context.flush();
  }
}
