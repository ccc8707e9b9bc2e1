package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.Options;

/// Request targets that try to mean something else than they say, and paths made to keep regular
/// expressions busy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetBatteryTest {
  static final class Files {
    Options options = Options.of(HttpOptions.defaults().withHost("127.0.0.1"));

    @Get("/one/{name}")
    String one(String name) {
      return "one " + name;
    }

    @Get("/two/{first}/{second}")
    String two(String first, String second) {
      return "two " + first + " " + second;
    }

    @Get("/rest/{path...}")
    String rest(String path) {
      return "rest " + path;
    }

    @Get("/query")
    String query(@Query("q") String q) {
      return "query " + q;
    }

    @Http(method = "GET", url = "/nested/(a+)+b")
    @Http(method = "GET", url = "/alternatives/(a|aa)+b")
    @Http(method = "GET", url = "/overlapping/(a|a)*b")
    @Http(method = "GET", url = "/lazy/(.*?,){20}x")
    @Http(method = "GET", url = "/backward/(.*)\\1(.*)\\2(.*)\\3x")
    @Http(method = "GET", url = "/ahead/(?=(a+)+b).*")
    @Http(method = "GET", url = "/words/([a-z]+[0-9]*)*!")
    @Http(method = "GET", url = "/greedy/(.*)(.*)(.*)(.*)(.*)x")
    String slow() {
      return "matched";
    }

    @Http(method = "GET", url = "/possessive/(?:a++)++b")
    String quick() {
      return "matched";
    }
  }

  private Served files;

  @BeforeAll
  void start() {
    files = Served.start(new Files());
  }

  @AfterAll
  void stop() {
    files.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/one/a%20b, 200 one a b",
    "/one/a+b, 200 one a+b",
    "/one/%C3%A5, 200 one å",
    "/%6Fne/x, 200 one x",
    "/one/a%2Fb, 200 one a/b",
    "/one/a%2fb, 200 one a/b",
    "/one/%252F, 200 one %2F",
    "/one/%25252F, 200 one %252F",
    "/one/%2e%2e, 200 one ..",
    "/one/.., 200 one ..",
    "/one/a;b=c, 200 one a;b=c",
    "/one/a\\b, 200 one a\\b",
    "/one/../two/a/b, 404 Not Found",
    "/rest/../one/x, 200 rest ../one/x",
    "/rest/%2e%2e%2fone%2fx, 200 rest ../one/x",
    "/one%2Fx, 404 Not Found",
    "/two/a%2Fb, 404 Not Found",
    "//one/x, 404 Not Found",
    "/one//x, 404 Not Found",
    "/one/x%3Fq=1, 200 one x?q=1",
    "/one/x%23y, 200 one x#y",
    "/one/%, 400 request target has a % without two hexadecimal digits",
    "/one/%4, 400 request target has a % without two hexadecimal digits",
    "/one/%G0, 400 request target has a % without two hexadecimal digits",
    "/one/%u0041, 400 request target has a % without two hexadecimal digits",
    "/one/%00, 400 request target has a NUL",
    "/one/a%00.txt, 400 request target has a NUL",
    "/one/%C0%AF, 400 request target isn't UTF-8",
    "/one/%E0%80%AF, 400 request target isn't UTF-8",
    "/one/%ED%A0%80, 400 request target isn't UTF-8",
    "/one/%F5%80%80%80, 400 request target isn't UTF-8",
    "/one/%FF, 400 request target isn't UTF-8",
    "/query?q=%2526, 200 query %26",
    "/query?q=a%26q=b, 200 query a&q=b",
    "/query?q=%, 400 request target has a % without two hexadecimal digits",
    "/query?q=%C0%AF, 400 request target isn't UTF-8",
    "/query?q=%00, 400 request target has a NUL",
  })
  void aPathIsDecodedOnceAndItsSegmentsStay(String target, String answer) {
    assertThat(files.get(target)).hasToString(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nested/",
        "/alternatives/",
        "/overlapping/",
        "/words/",
        "/greedy/",
        "/backward/",
        "/ahead/"
      })
  void aPathThatKeepsAnExpressionBusyIsRefused(String start) {
    assertThat(files.get(start + "a".repeat(4000)))
        .hasToString("400 request path takes too long to match");
    assertThat(files.get("/one/next")).hasToString("200 one next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lazy/", "/nested/"})
  void soIsOneMadeOfWhatItLooksFor(String start) {
    assertThat(files.get(start + "a,".repeat(2000)).status()).isIn(400, 404);
    assertThat(files.get("/one/next")).hasToString("200 one next");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/possessive/"})
  void anExpressionThatTriesNothingTwiceJustDoesNotMatch(String start) {
    assertThat(files.get(start + "a".repeat(4000))).hasToString("404 Not Found");
    assertThat(files.get(start + "a".repeat(4000) + "b")).hasToString("200 matched");
  }
}
