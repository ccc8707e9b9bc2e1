package reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.http.Http;
import tomodachi.http.HttpError;
import tomodachi.http.Response;
import tomodachi.testing.RunningService;

/// test_http_service: routes, results, charsets. What Python returns as a mapping or a tuple with
/// status and headers is a [Response].
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class HttpResultsTest {

  static final class Results {
    @Http(method = "GET", url = "/test/?")
    String test() {
      return "test";
    }

    @Http(method = "GET", url = "/test/(?P<id>[^/]+?)/?")
    String testWithId(String id) {
      return "test " + id;
    }

    @Http(method = "GET", url = "/same-response/?")
    @Http(method = "GET", url = "/response/?")
    Response response() {
      return Response.of(200, "test tomodachi response").withHeader("X-Tomodachi-Response", "test");
    }

    @Http(method = "GET", url = "/map/?")
    Map<String, Object> map() {
      return Map.of("status", List.of(1, 2));
    }

    @Http(method = "GET", url = "/exception/?")
    void exception() {
      throw new IllegalStateException("test");
    }

    @Http(method = "GET", url = "/test-weird-content-type/?")
    Response weird() {
      return Response.of(200, "test").withHeader("Content-Type", "text/plain; ");
    }

    @Http(method = "GET", url = "/test-charset/(?P<kind>.+)")
    Response charset(String kind) {
      return switch (kind) {
        case "utf-8" -> typed("test", "text/plain; charset=utf-8");
        case "correct" -> typed("test åäö", "text/plain; charset=iso-8859-1");
        case "error" -> typed("test 友達", "text/plain; charset=iso-8859-1");
        default -> typed("test", "text/plain; charset=utf-9");
      };
    }

    private static Response typed(String text, String contentType) {
      return Response.of(200, text).withHeader("Content-Type", contentType);
    }

    @Http(method = "GET", url = "/empty-data/?")
    String empty() {
      return "";
    }

    @Http(method = "GET", url = "/byte-data/?")
    byte[] bytes() {
      return "test åäö".getBytes(UTF_8);
    }

    @Http(method = "GET", url = "/none-data/?")
    @Nullable String none() {
      return null;
    }

    @HttpError(404)
    String notFound() {
      return "test 404";
    }
  }

  private final RunningService running = RunningService.start(Results.class);

  @AfterAll
  void stop() {
    running.close();
  }

  private static String text(HttpResponse<String> answer) {
    return answer.statusCode() + " " + answer.body();
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/test, 200 test",
    "/test/, 200 test",
    "/test/123456, 200 test 123456",
    "/test/a%20b/, 200 test a b",
    "/response, 200 test tomodachi response",
    "/same-response/, 200 test tomodachi response",
    "'/map', '200 {\"status\":[1,2]}'",
    "/not-found, 404 test 404",
    "/empty-data, '200 '",
    "/byte-data, 200 test åäö",
    "/none-data, '200 '",
  })
  void routesAnswer(String path, String answer) {
    assertThat(text(running.get(path))).isEqualTo(answer);
  }

  @Test
  void anAnswerHasTheHeadersOfItsHandlerAndTheServers() {
    var answer = running.get("/response");

    assertThat(answer.headers().firstValue("X-Tomodachi-Response")).contains("test");
    assertThat(answer.headers().firstValue("Server")).contains("tomodachi");
    assertThat(contentType(answer)).isEqualTo("text/plain; charset=utf-8");
  }

  @Test
  void otherMethodsAre405AndHeadGoesWithGet() {
    var posted = running.post("/test", "");
    assertThat(posted.statusCode()).isEqualTo(405);
    assertThat(posted.headers().firstValue("Allow")).contains("GET,HEAD");

    var head = running.send(running.request("/test").method("HEAD", BodyPublishers.noBody()));
    assertThat(text(head)).isEqualTo("200 ");
    assertThat(head.headers().firstValue("Content-Length")).contains("4");
  }

  @Test
  void anExceptionIsAnEmpty500() {
    var answer = running.get("/exception");

    assertThat(text(answer)).isEqualTo("500 ");
    assertThat(answer.headers().firstValue("Server")).contains("tomodachi");
    assertThat(contentType(answer)).isEqualTo("text/plain; charset=utf-8");
  }

  @ParameterizedTest
  @CsvSource({
    "/test-weird-content-type, 200 test, text/plain;",
    "/test-charset/utf-8, 200 test, text/plain; charset=utf-8",
    "/test-charset/error, '500 ', text/plain; charset=utf-8",
    "/test-charset/invalid, '500 ', text/plain; charset=utf-8",
    "/empty-data, '200 ', text/plain; charset=utf-8",
    "/none-data, '200 ', text/plain; charset=utf-8",
  })
  void theContentTypeIsTheHandlersUnlessItCanNotBeKept(String path, String text, String type) {
    var answer = running.get(path);

    assertThat(text(answer)).isEqualTo(text);
    assertThat(contentType(answer).strip()).isEqualTo(type);
  }

  @Test
  void aTextIsSentInTheCharsetOfItsType() throws IOException, InterruptedException {
    var request = running.request("/test-charset/correct").build();

    var answer = running.client().send(request, BodyHandlers.ofByteArray());

    assertThat(contentType(answer)).isEqualTo("text/plain; charset=iso-8859-1");
    assertThat(answer.body()).isEqualTo("test åäö".getBytes(ISO_8859_1));
  }
}
