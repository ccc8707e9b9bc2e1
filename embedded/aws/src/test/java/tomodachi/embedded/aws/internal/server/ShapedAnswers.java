package tomodachi.embedded.aws.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import tomodachi.embedded.aws.internal.WellFormedXml;
import tools.jackson.databind.json.JsonMapper;

/// Checks that answers are what clients of AWS can read.
final class ShapedAnswers {

  private static final int LONGEST = 10_000_000;

  private ShapedAnswers() {}

  /// Checks them, and releases the bytes.
  ///
  /// @param requests what they answer, whole or in part
  static void check(ByteBuf answers, byte[] requests) {
    var client =
        new EmbeddedChannel(
            new AnswerDecoder(RequestMethods.of(requests)), new HttpObjectAggregator(LONGEST));
    client.writeInbound(answers);
    for (FullHttpResponse next = client.readInbound(); next != null; next = client.readInbound()) {
      check(next);
      next.release();
    }
    client.finishAndReleaseAll();
  }

  private static void check(FullHttpResponse answer) {
    assertThat(answer.decoderResult().isSuccess()).isTrue();
    if (AnswerDecoder.isWithoutBody(answer)) {
      return;
    }
    var body = answer.content().toString(UTF_8);
    var isError = answer.status().code() >= 400;
    assertThat(answer.status().code()).as(body).isNotEqualTo(500);
    switch (answer.headers().get("Content-Type", "")) {
      case "application/x-amz-json-1.0" -> checkJson(body, isError);
      case "text/xml" -> checkXml(body, isError);
      default -> assertThat(isError).isFalse();
    }
  }

  private static void checkJson(String body, boolean isError) {
    if (isError || !body.isEmpty()) {
      var json = JsonMapper.shared().readTree(body);
      assertThat(json.path("__type").isString()).isEqualTo(isError);
    }
  }

  private static void checkXml(String body, boolean isError) {
    WellFormedXml.check(body);
    assertThat(body.contains("<ErrorResponse ")).isEqualTo(isError);
    assertThat(isError && !body.contains("<Code>")).isFalse();
  }
}
