package tomodachi.embedded.aws.internal.server;

import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// Reads answers as a client does, which knows what it has asked: an answer to `HEAD` has the
/// length of a body, and no body.
final class AnswerDecoder extends HttpResponseDecoder {

  private static final String WITHOUT_BODY = "X-Without-Body";

  private final Queue<HttpMethod> methods;

  AnswerDecoder(List<HttpMethod> methods) {
    this.methods = new ArrayDeque<>(methods);
  }

  /// Whether an answer was one to `HEAD`.
  static boolean isWithoutBody(HttpMessage answer) {
    return answer.headers().contains(WITHOUT_BODY);
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    if (isInterim((HttpResponse) message) || !HttpMethod.HEAD.equals(methods.poll())) {
      return super.isContentAlwaysEmpty(message);
    }
    message.headers().set(WITHOUT_BODY, "true");
    return true;
  }

  private static boolean isInterim(HttpResponse answer) {
    return answer.status().codeClass() == HttpStatusClass.INFORMATIONAL;
  }
}
