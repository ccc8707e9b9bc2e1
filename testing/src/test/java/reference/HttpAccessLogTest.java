package reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Options;
import tomodachi.http.Body;
import tomodachi.http.Get;
import tomodachi.http.HttpError;
import tomodachi.http.HttpOptions;
import tomodachi.http.Post;
import tomodachi.http.Response;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// test_access_log, and the clients of test_http_service that leave.
class HttpAccessLogTest {

  @TempDir private Path folder;

  static final class Logging {
    final Semaphore entered = new Semaphore(0);
    final Semaphore go = new Semaphore(0);
    final AtomicInteger ended = new AtomicInteger();

    final Options options;

    Logging(Path file) {
      options = Options.of(HttpOptions.defaults().withAccessLogFile(file));
    }

    @Get("/test")
    String test() {
      return "test";
    }

    @Get(value = "/test_ignore_all", accessLog = false)
    String ignoreAll() {
      return "test";
    }

    @Post(value = "/test_ignore_one", ignoreLogging = 200)
    Response ignoreOne(@Body String text) {
      return text.equals("200") ? Response.of(200, "test-200") : Response.of(201, "test-201");
    }

    @Post("/post")
    Response post(@Body String text) {
      return Response.of(404, text);
    }

    @Get("/slow")
    String slow() throws InterruptedException {
      entered.release();
      go.acquire();
      ended.incrementAndGet();
      return "test";
    }

    @HttpError(404)
    String notFound() {
      return "test 404";
    }
  }

  @Test
  void theFileHasALineForEachAnswerThatIsNotIgnored() throws IOException {
    var file = folder.resolve("access.log");
    var port = 0;
    try (var running = RunningService.start(new Logging(file))) {
      port = running.address("http").getPort();
      assertThat(running.get("/test_ignore_all").body()).isEqualTo("test");
      assertThat(running.post("/test_ignore_one", "200").body()).isEqualTo("test-200");
      assertThat(running.post("/test_ignore_one", "").body()).isEqualTo("test-201");
      assertThat(running.get("/test").body()).isEqualTo("test");
      assertThat(running.get("/404").body()).isEqualTo("test 404");
      assertThat(running.post("/zero-post", "").statusCode()).isEqualTo(404);
      assertThat(running.post("/post", "RANDOMDATA").statusCode()).isEqualTo(404);
    }

    var lines = Files.readAllLines(file);
    assertThat(lines).hasSize(6);
    assertThat(lines.getFirst())
        .contains("\"accepting http requests\"", "http://localhost:%d/".formatted(port));
    assertThat(lines.get(1)).contains(fields(201, "POST", "/test_ignore_one", 8, ""));
    assertThat(lines.get(2)).contains(fields(200, "GET", "/test", 4, ""));
    assertThat(lines.get(3)).contains(fields(404, "GET", "/404", 8, ""));
    assertThat(lines.get(4)).contains(fields(404, "POST", "/zero-post", 8, ""));
    assertThat(lines.get(5))
        .contains(
            fields(
                404,
                "POST",
                "/post",
                10,
                "\"request_content_length\":10,\"request_content_read_length\":10,"));
  }

  private static String fields(int status, String method, String path, int length, String more) {
    return ("\"status_code\":%d,\"remote_ip\":\"127.0.0.1\",\"request_method\":\"%s\","
            + "\"request_path\":\"%s\",\"http_version\":\"HTTP/1.1\","
            + "\"response_content_length\":%d,%s\"user_agent\":\"Java-http-client/")
        .formatted(status, method, path, length, more);
  }

  @Test
  void aClientThatLeavesDoesNotStopItsHandler() {
    var service = new Logging(folder.resolve("access.log"));
    try (var running = RunningService.start(service)) {
      // The server may need a moment to notice, so the client leaves again until it does.
      await()
          .untilAsserted(() ->
              assertThat(leaveWhileHandled(service, running).fields())
                  .containsEntry("status_code", 499)
                  .containsEntry("replaced_status_code", 200)
                  .containsEntry("replaced_response_content_length", 4L));
      assertThat(service.ended.get()).isPositive();
    }
  }

  private static LogLine leaveWhileHandled(Logging service, RunningService running)
      throws IOException, InterruptedException {
    var before = lines(running).size();
    try (var client =
        new Socket(InetAddress.getLoopbackAddress(), running.address("http").getPort())) {
      client
          .getOutputStream()
          .write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      service.entered.acquire();
    }
    service.go.release();
    await().until(() -> lines(running).size() > before);
    return lines(running).getLast();
  }

  private static List<LogLine> lines(RunningService running) {
    return running.logs().lines("tomodachi.http.response");
  }
}
