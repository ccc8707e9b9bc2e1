package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tomodachi.Options;

class CharsetTest {

  static final class Page {
    final Options options;
    final @Nullable String contentType;
    final Object body;

    Page(HttpOptions http, @Nullable String contentType, Object body) {
      this.options = Options.of(http);
      this.contentType = contentType;
      this.body = body;
    }

    @Get("/")
    Response page() {
      var response = Response.of(200, body);
      return contentType == null ? response : response.withHeader("Content-Type", contentType);
    }
  }

  private static Answer answer(HttpOptions http, @Nullable String contentType, Object body) {
    try (var served = Served.start(new Page(http, contentType, body))) {
      return served.get("/");
    }
  }

  static Stream<Arguments> optionsAndFields() {
    return Stream.of(
        // of the options: type, charset; of the answer: type as given, as sent, charset of the
        // bytes
        arguments("text/plain; charset=utf-8", "utf-8", null, "text/plain; charset=utf-8", "UTF-8"),
        arguments(
            "text/html; charset=latin1", "utf-8", null, "text/html; charset=latin1", "ISO-8859-1"),
        arguments("text/html", "iso-8859-1", null, "text/html; charset=iso-8859-1", "ISO-8859-1"),
        arguments("text/html", "utf-16be", "text/css", "text/css", "UTF-8"),
        arguments("text/plain", "utf-8", "text/plain; ", "text/plain;", "UTF-8"),
        arguments(
            "text/plain",
            "utf-8",
            "text/html; charset=iso-8859-1",
            "text/html; charset=iso-8859-1",
            "ISO-8859-1"),
        arguments(
            "text/plain",
            "utf-8",
            "text/html; x=\"; charset=utf-16\"; CharSet=\"iso-8859-1\"",
            "text/html; x=\"; charset=utf-16\"; CharSet=\"iso-8859-1\"",
            "ISO-8859-1"),
        arguments(
            "text/plain",
            "utf-8",
            "text/plain;charset=shift_jis",
            "text/plain;charset=shift_jis",
            "Shift_JIS"));
  }

  @ParameterizedTest
  @MethodSource("optionsAndFields")
  void aTextIsEncodedAsItsTypeOrTheOptionsSay(
      String type, String charset, @Nullable String given, String sent, String encoding) {
    var text = encoding.equals("Shift_JIS") ? "友達" : "åäö";

    var http = HttpOptions.defaults().withContentType(type).withCharset(charset);
    var answer = answer(http, given, text);

    assertThat(answer.header("Content-Type")).isEqualTo(sent);
    assertThat(answer.bytes()).isEqualTo(text.getBytes(Charset.forName(encoding)));
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain; charset=utf-9, test",
    "text/plain; charset=, test",
    "text/plain; charset=iso-8859-1, test 友達",
    "text/plain; charset=us-ascii, å",
    "text/plain; charset=x-JISAutoDetect, test",
  })
  void whatCanNotBeEncodedIsAnEmpty500AndLogged(String contentType, String text) {
    try (var log = new RecordedLines("exception")) {
      var answer = answer(HttpOptions.defaults(), contentType, text);

      assertThat(answer).hasToString("500 ");
      assertThat(answer.headers().all("Content-Type")).containsExactly("text/plain; charset=utf-8");
      assertThat(log.lines()).singleElement().asString().startsWith("ERROR uncaught exception: ");
    }
  }

  @ParameterizedTest
  @CsvSource({"utf-8", "utf-16"})
  void halfOfAPairIsNoText(String charset) {
    var http = HttpOptions.defaults().withContentType("text/plain; charset=" + charset);

    assertThat(answer(http, null, "a\ud83db").status()).isEqualTo(500);
    assertThat(answer(http, null, "a\ud83d\ude00b").body(Charset.forName(charset)))
        .isEqualTo("a😀b");
  }

  @ParameterizedTest
  @CsvSource({"application/json, UTF-8", "application/json; charset=iso-8859-1, ISO-8859-1"})
  void jsonFollowsTheCharsetOfItsType(String contentType, String charset) {
    var answer = answer(HttpOptions.defaults(), contentType, List.of("å"));

    assertThat(answer.header("Content-Type")).isEqualTo(contentType);
    assertThat(answer.body(Charset.forName(charset))).isEqualTo("[\"å\"]");
  }
}
