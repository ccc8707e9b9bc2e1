package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.Options;

@SuppressWarnings("DoNotCallSuggester") // Handlers that always throw are what is tested.
class ErrorHandlerTest {

  static class Plain {
    @Get("/{what}")
    String fail(String what) throws Throwable {
      throw switch (what) {
        case "io" -> new IOException("the disk is gone");
        case "file" -> new FileNotFoundException("no such file");
        case "forbidden" -> new HttpException(403);
        case "teapot" -> new HttpException(418, "short and stout");
        case "found" -> new HttpException(302);
        case "error" -> new AssertionError("deep trouble");
        case "silent" -> new IllegalStateException();
        default -> new HttpException(404);
      };
    }

    @Get("/number/{number}")
    int number(int number) {
      return number;
    }

    @Get("/returned/404")
    Response returned() {
      return Response.of(404, "own words");
    }

    @Get("/empty/optional")
    Optional<String> empty() {
      return Optional.empty();
    }

    @Get(value = "/slow/forever", timeout = "50ms")
    void slow() throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  static final class Handled extends Plain {
    Options options =
        Options.of(
            HttpOptions.defaults()
                .withMiddleware((call, next) -> {
                  var result = next.proceed(call);
                  return result instanceof Response answer
                      ? answer.withHeader("X-Middleware", call.handler())
                      : result;
                }));

    @HttpError(404)
    Response notFound(Request request) {
      return Response.json(404, Map.of("missing", request.path()));
    }

    @HttpError({400, 405, 503})
    Response framework(int statusCode, Throwable cause) {
      return Response.of(statusCode, statusCode + " " + cause.getMessage());
    }

    @HttpError(403)
    Response gone(int status) {
      return Response.of(410, "was " + status);
    }

    @HttpError(418)
    String broken() {
      throw new IllegalArgumentException("broken itself");
    }

    @HttpError(500)
    Response failed(Throwable cause) {
      return Response.of(500, "sorry: " + cause.getMessage());
    }

    @HttpError(exception = IOException.class)
    Response io(IOException cause) {
      return Response.of(502, "io: " + cause.getMessage());
    }

    @HttpError(exception = FileNotFoundException.class)
    Response file(@Nullable FileNotFoundException cause) {
      return Response.of(507, "file");
    }
  }

  @Test
  void withoutHandlersTheStatusSpeaksForItself() {
    try (var plain = Served.start(new Plain());
        var log = new RecordedLines("exception")) {
      assertThat(plain.get("/unknown")).hasToString("404 Not Found");
      assertThat(plain.get("/forbidden")).hasToString("403 Forbidden");
      assertThat(plain.get("/teapot")).hasToString("418 short and stout");
      assertThat(plain.get("/found")).hasToString("302 Found");
      assertThat(plain.get("/number/x")).hasToString("400 number: must be a whole number");
      assertThat(plain.get("/slow/forever")).hasToString("503 Service Unavailable");
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void anUncaughtExceptionIsLoggedOnceAndAnswersAnEmpty500() {
    try (var plain = Served.start(new Plain());
        var log = new RecordedLines("exception")) {
      var answer = plain.get("/io");

      assertThat(answer).hasToString("500 ");
      assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
      assertThat(plain.get("/error")).hasToString("500 ");
      assertThat(plain.get("/silent")).hasToString("500 ");
      assertThat(log.lines())
          .containsExactly(
              "ERROR uncaught exception: the disk is gone []",
              "ERROR uncaught exception: deep trouble []",
              "ERROR uncaught exception: IllegalStateException []");
      assertThat(log.events().getFirst().getThrowableProxy().getClassName())
          .isEqualTo("java.io.IOException");
    }
  }

  @Test
  void handlersAnswerForStatusesTheFrameworkOrAnExceptionGave() {
    try (var handled = Served.start(new Handled())) {
      assertThat(handled.get("/unknown")).hasToString("404 {\"missing\":\"/unknown\"}");
      assertThat(handled.get("/a/b/c")).hasToString("404 {\"missing\":\"/a/b/c\"}");
      assertThat(handled.get("/empty/optional"))
          .hasToString("404 {\"missing\":\"/empty/optional\"}");
      assertThat(handled.get("/number/x")).hasToString("400 400 number: must be a whole number");
      assertThat(handled.get("/%"))
          .hasToString("400 400 request target has a % without two hexadecimal digits");
      assertThat(handled.get("/slow/forever")).hasToString("503 503 Service Unavailable");
      assertThat(handled.get("/forbidden")).hasToString("410 was 403");
    }
  }

  @Test
  void theAnswerTo405KeepsItsAllowAndPassesMiddleware() {
    try (var handled = Served.start(new Handled())) {
      var answer = handled.post("/number/1", "");

      assertThat(answer).hasToString("405 405 Method Not Allowed");
      assertThat(answer.header("Allow")).isEqualTo("GET,HEAD");
      assertThat(answer.header("X-Middleware")).isEqualTo("framework");
    }
  }

  @Test
  void theMostSpecificHandlerOfAnExceptionWins() {
    try (var handled = Served.start(new Handled())) {
      assertThat(handled.get("/io")).hasToString("502 io: the disk is gone");
      assertThat(handled.get("/file")).hasToString("507 file");
      assertThat(handled.get("/error")).hasToString("500 sorry: deep trouble");
    }
  }

  @Test
  void aReturnedStatusIsNoProblem() {
    try (var handled = Served.start(new Handled())) {
      assertThat(handled.get("/returned/404")).hasToString("404 own words");
    }
  }

  @Test
  void aHandlerThatFailsIsAnsweredByThatOf500() {
    try (var handled = Served.start(new Handled());
        var log = new RecordedLines("exception")) {
      assertThat(handled.get("/teapot")).hasToString("500 sorry: broken itself");
      assertThat(log.lines()).containsExactly("ERROR uncaught exception: broken itself []");
    }
  }

  static final class Hopeless {
    @HttpError(404)
    String first() {
      throw new IllegalStateException("first");
    }

    @HttpError(500)
    String last() {
      throw new IllegalStateException("last");
    }
  }

  @Test
  void whenAllHandlersFailTheAnswerIsAnEmpty500() {
    try (var hopeless = Served.start(new Hopeless());
        var log = new RecordedLines("exception")) {
      assertThat(hopeless.get("/")).hasToString("500 ");
      assertThat(log.lines())
          .containsExactly(
              "ERROR uncaught exception: first []", "ERROR uncaught exception: last []");
    }
  }

  static final class Cyclic {
    static final class Node {
      public Node self() {
        return this;
      }

      public Node getNext() {
        return this;
      }
    }

    @Get("/")
    Node cyc() {
      return new Node();
    }

    @HttpError(404)
    Node lost(@Header Optional<String> userAgent) {
      return new Node();
    }
  }

  @Test
  void aResultThatIsNoJsonIsLoggedWithItsHandler() {
    try (var cyclic = Served.start(new Cyclic());
        var log = new RecordedLines("exception")) {
      assertThat(cyclic.get("/")).hasToString("500 ");
      assertThat(cyclic.get("/nowhere")).hasToString("500 ");
      assertThat(log.lines()).hasSize(2);
      assertThat(log.lines().getFirst())
          .startsWith(
              "ERROR uncaught exception: The result of Cyclic.cyc() can't be written as JSON: ")
          .doesNotContain("valid JSON")
          .hasSizeLessThan(400);
      assertThat(log.lines().getLast())
          .contains("The result of Cyclic.lost(Optional) can't be written as JSON: ");
    }
  }

  static final class Own {
    static final class Broke extends HttpException {
      private static final long serialVersionUID = 1L;

      Broke() {
        super(402);
      }
    }

    @Get("/")
    String pay() {
      throw new Broke();
    }

    @HttpError(402)
    String status() {
      return "by status";
    }

    @HttpError(exception = {Exception.class})
    String wide() {
      return "by a wide type";
    }

    @HttpError(exception = Broke.class)
    String exact() {
      return "by its type";
    }
  }

  @Test
  void anHttpExceptionIsAnsweredByItsTypeOnlyWhereThatIsNamed() {
    try (var own = Served.start(new Own())) {
      assertThat(own.get("/")).hasToString("402 by its type");
      assertThat(own.get("/nowhere")).hasToString("404 Not Found");
    }
  }
}
