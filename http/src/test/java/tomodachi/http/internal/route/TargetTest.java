package tomodachi.http.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {

  @ParameterizedTest
  @CsvSource({
    "/, /, ''",
    "/a/b?x=1&y=%20, /a/b, x=1&y=%20",
    "/a?b?c, /a, b?c",
    "*, *, ''",
    "http://example.org, /, ''",
    "http://example.org?x, /, x",
    "HTTPS://example.org:8443/a/b?x, /a/b, x",
    "/bl%C3%A5, /blå, ''",
    "/a%2fb%25c, /a%2Fb%25c, ''",
    "/a+b, /a+b, ''",
  })
  void takesApartPathAndQuery(String text, String path, String query) throws Exception {
    assertThat(Target.parse(text)).isEqualTo(new Target(path, query));
  }

  @Test
  void decodesEncodedSlashAndPercentOnlyInTheFullPath() throws Exception {
    var target = Target.parse("/a%2Fb%252Fc");

    assertThat(target.path()).isEqualTo("/a%2Fb%252Fc");
    assertThat(target.decodedPath()).isEqualTo("/a/b%2Fc");
  }

  @Test
  void readsRawBytesAsUtf8() throws Exception {
    assertThat(Target.parse("/bl\u00c3\u00a5").path()).isEqualTo("/blå");
  }

  @ParameterizedTest
  @CsvSource({
    "/a%, request target has a % without two hexadecimal digits",
    "/a%4, request target has a % without two hexadecimal digits",
    "/a%zz, request target has a % without two hexadecimal digits",
    "/a%+4b, request target has a % without two hexadecimal digits",
    "/a%00b, request target has a NUL",
    "/a%ff, request target isn't UTF-8",
    "/a%c0%af, request target isn't UTF-8",
    "/a#b, request target has a fragment",
    "a/b, request target is neither a path nor an http URL",
    "ftp://example.org/, request target is neither a path nor an http URL",
    "example.org:443, request target is neither a path nor an http URL",
    "'', request target is neither a path nor an http URL",
  })
  void refusesWhatMeansNothing(String text, String message) {
    assertThatExceptionOfType(MalformedTarget.class)
        .isThrownBy(() -> Target.parse(text))
        .withMessage(message);
  }

  @Test
  void decodesQueryTextsFully() throws Exception {
    assertThat(PercentCode.queryText("a+b%2B%2f%25")).isEqualTo("a b+/%");
  }
}
