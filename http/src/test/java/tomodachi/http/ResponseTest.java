package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

  @Test
  void aCopyLeavesTheOriginalAsItWas() {
    var original = Response.of(200, "a").withHeader("X-A", "1");

    var copy = original.withStatus(201).withHeader("x-a", "2").withAddedHeader("X-B", "3");

    assertThat(original.headers().entries()).containsExactly(Map.entry("X-A", "1"));
    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.body()).isEqualTo("a");
    assertThat(copy.headers().entries())
        .containsExactly(Map.entry("x-a", "2"), Map.entry("X-B", "3"));
  }

  @Test
  void refusesWhatIsNoFinalAnswer() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(100))
        .withMessage("Status of a response must be 200 to 599, was 100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(200, Response.of(200)))
        .withMessage("Body of a response can't be another response");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpException(200))
        .withMessage("Status of an HttpException must be 300 to 599, was 200");
  }

  @Test
  void headersAreFoundWhateverTheCaseOfTheirNames() {
    var headers = Headers.of(List.of(Map.entry("X-A", ""), Map.entry("x-a", "secret")));

    assertThat(headers.first("x-A")).contains("");
    assertThat(headers.all("X-a")).containsExactly("", "secret");
    assertThat(headers.first("X-B")).isEmpty();
    assertThat(headers).hasToString("[X-A, x-a]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1\r\nX-B: 2", "1\n", "1\r", "secret\0", "日本"})
  void aHeaderThatCanNotBeSentIsRefusedWhereItIsMade(String value) {
    var message =
        "Value of header \"X-A\" must be Latin-1 without control characters such as CR, LF or NUL";

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(200).withHeader("X-A", value))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(200).withAddedHeader("X-A", value))
        .withMessage(message);
  }

  @Test
  void aHeadersNameIsAToken() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Response.of(200).withHeader("X A:\r", "1"))
        .withMessage(
            "Header name must be a token (letters, digits, !#$%&'*+-.^_`|~), was \"X A:?\"");
  }

  @Test
  void aHeaderThatAnAnswerHasOnceIsNotAddedASecondTime() {
    var html = Response.of(200).withHeader("Content-Type", "text/html");
    var moved = new HttpException(302).withHeader("Location", "/a");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> html.withAddedHeader("content-type", "text/plain"))
        .withMessage(
            "Header \"content-type\" stands twice, and an answer has one; replace it by"
                + " withHeader");
    assertThatIllegalArgumentException().isThrownBy(() -> moved.withHeader("Location", "/b"));
    assertThat(html.withHeader("content-type", "text/plain").headers().entries())
        .containsExactly(Map.entry("content-type", "text/plain"));
    assertThat(html.withAddedHeader("Vary", "A").withAddedHeader("Vary", "B").headers().all("Vary"))
        .containsExactly("A", "B");
  }

  @Test
  void anExceptionRefusesHeadersThatCanNotBeSent() {
    var fields = Headers.of(List.of(Map.entry("X-A", "1\r\nX-B: 2")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpException(400, null, fields))
        .withMessageContaining("Value of header \"X-A\" must be Latin-1");
  }

  @Test
  void anExceptionWithAHeaderCanStillGetItsCause() {
    var cause = new IllegalStateException("the database is gone");

    assertThat(new HttpException(503).withHeader("Retry-After", "5").initCause(cause))
        .hasCause(cause);
    var caused = new HttpException(503);
    caused.initCause(cause);
    assertThat(caused.withHeader("Retry-After", "5")).hasCause(cause);
  }

  @Test
  void aCookieCanNotBreakItsLine() {
    for (var text : List.of("a\r", "a\n", "a\0")) {
      assertThatIllegalArgumentException().isThrownBy(() -> SetCookie.of(text, "b"));
      assertThatIllegalArgumentException().isThrownBy(() -> SetCookie.of("a", text));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SetCookie.of("a", "b").withDomain(text));
    }
  }

  @Test
  void aCookieIsWrittenWithItsAttributes() {
    var cookie =
        SetCookie.of("a", "b")
            .withPath("/x")
            .withDomain("example.org")
            .withMaxAge(Duration.ofMinutes(1))
            .withSecure(true)
            .withHttpOnly(false)
            .withSameSite(SetCookie.SameSite.NONE);

    assertThat(Response.of(204).withCookie(cookie).headers().first("Set-Cookie"))
        .contains("a=b; Path=/x; Domain=example.org; Max-Age=60; Secure; SameSite=None");
    assertThat(cookie).hasToString("SetCookie[name=a, path=/x, domain=example.org]");
  }

  @Test
  void aCookieCanNotCarryAnotherOne() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of("a b", "c"))
        .withMessage("Cookie name must be a token, was \"a b\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of("a", "b; Domain=evil"))
        .withMessage(
            "Value of cookie \"a\" may not have blanks, quotes, commas, semicolons, backslashes or"
                + " anything but ASCII; encode it, by URLEncoder or Base64");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SetCookie.of("a", "b").withPath("/; Secure"))
        .withMessage("Path and domain of cookie \"a\" must be ASCII without semicolons");
  }
}
