package tomodachi.embedded.aws.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tomodachi.embedded.aws.internal.wire.WireAnswer;

/// Writes what a connection's client is told.
final class Answers {

  private static final AsciiString REQUEST_ID = AsciiString.cached("x-amzn-RequestId");
  private static final AsciiString QUERY_ERROR = AsciiString.cached("x-amzn-query-error");

  // All of it is the server's own.
  private static final DefaultHttpHeadersFactory UNCHECKED =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);

  private static final byte[] INTRODUCTION =
      "The embedded AWS server of Tomodachi: SNS, SQS and STS for development and tests.\n"
          .getBytes(US_ASCII);

  private final Channel channel;
  private final RandomGenerator random;
  private final String endpoint;

  /// @param random for the ids of requests
  /// @param endpoint where the server listens, for clients that don't say where they found it
  Answers(Channel channel, RandomGenerator random, String endpoint) {
    this.channel = channel;
    this.random = random;
    this.endpoint = endpoint;
  }

  String endpoint() {
    return endpoint;
  }

  void give(Request request, Exchange exchange) {
    var id = newId();
    write(request, exchange.encoded(id), id);
  }

  void refuse(Request request, Call.Refused refused) {
    var id = newId();
    write(request, refused.protocol().refuse(refused.error(), id), id);
  }

  void introduce(Request request) {
    write(request, new WireAnswer(200, "text/plain", "", INTRODUCTION), newId());
  }

  /// Asks for the body of a request whose client waits for that.
  void continueIfExpected(Object part) {
    if (part instanceof HttpRequest head && HttpUtil.is100ContinueExpected(head)) {
      var goOn =
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER);
      var _ = channel.writeAndFlush(goOn, channel.voidPromise());
    }
  }

  private String newId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  private void write(Request request, WireAnswer answer, String id) {
    var response = response(answer, id);
    if (request.keepsAlive()) {
      HttpUtil.setKeepAlive(response.headers(), request.head().protocolVersion(), true);
      var _ = channel.writeAndFlush(response, channel.voidPromise());
    } else {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
      channel.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private static FullHttpResponse response(WireAnswer answer, String id) {
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.wrappedBuffer(answer.body()),
            UNCHECKED,
            UNCHECKED);
    var headers = response.headers();
    headers.set(REQUEST_ID, id);
    headers.set(HttpHeaderNames.CONTENT_TYPE, answer.contentType());
    headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
    addForErrors(headers, answer);
    return response;
  }

  private static void addForErrors(HttpHeaders headers, WireAnswer answer) {
    if (!answer.queryError().isEmpty()) {
      headers.set(QUERY_ERROR, answer.queryError());
    }
    if (answer.status() == HttpResponseStatus.METHOD_NOT_ALLOWED.code()) {
      headers.set(HttpHeaderNames.ALLOW, "GET, POST");
    }
  }
}
