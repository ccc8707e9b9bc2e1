package tomodachi.embedded.aws.internal.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayList;
import java.util.List;
import tomodachi.embedded.aws.internal.Limits;

/// What a client has asked, as far as it can be read.
final class RequestMethods {

  private RequestMethods() {}

  /// The methods of the requests in these bytes, in their order.
  static List<HttpMethod> of(byte[] requests) {
    var config =
        new HttpDecoderConfig()
            .setMaxInitialLineLength(Limits.FIRST_LINE)
            .setMaxHeaderSize(Limits.HEAD);
    var channel = new EmbeddedChannel(new HttpRequestDecoder(config));
    channel.writeInbound(Unpooled.wrappedBuffer(requests));
    var methods = new ArrayList<HttpMethod>();
    for (Object part = channel.readInbound(); part != null; part = channel.readInbound()) {
      if (part instanceof HttpRequest request) {
        methods.add(request.method());
      }
      ReferenceCountUtil.release(part);
    }
    channel.finishAndReleaseAll();
    return methods;
  }
}
