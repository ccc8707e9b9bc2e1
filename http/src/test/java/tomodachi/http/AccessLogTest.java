package tomodachi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class AccessLogTest {

  static final class Logging {
    final Semaphore entered = new Semaphore(0);
    final Semaphore go = new Semaphore(0);
    final Semaphore ended = new Semaphore(0);

    @Post("/a/{name}")
    String ordinary(String name) {
      return name;
    }

    @Get(value = "/health", ignoreLogging = 200)
    Response health(boolean well) {
      return Response.of(well ? 200 : 503);
    }

    @Get(value = "/silent", accessLog = false)
    void silent() {}

    @Get(value = "/failing", accessLog = false, ignoreLogging = 500)
    void failing() {
      throw new IllegalStateException("it failed");
    }

    @Get("/slow")
    String slow() throws InterruptedException {
      entered.release();
      go.acquire();
      ended.release();
      return "late";
    }
  }

  private final Logging service = new Logging();

  private static List<String> fields(RecordedLines log) {
    return log.events().getFirst().getKeyValuePairs().stream()
        .filter(pair -> !pair.key.endsWith("_time"))
        .map(KeyValuePair::toString)
        .toList();
  }

  @Test
  void hasOneLineForEachAnswerAllInFields() {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response")) {
      served.post(
          "/a/bl%C3%A5?x=1", "body", "User-Agent: test", "Authorization: Basic dXNlcjpwYXNz");

      await().until(() -> !log.events().isEmpty());
      assertThat(log.lines()).singleElement().asString().startsWith("INFO  ");
      assertThat(fields(log))
          .containsExactly(
              "status_code=\"200\"",
              "remote_ip=\"127.0.0.1\"",
              "auth_user=\"user\"",
              "request_method=\"POST\"",
              "request_path=\"/a/blå\"",
              "request_query_string=\"x=1\"",
              "http_version=\"HTTP/1.1\"",
              "response_content_length=\"4\"",
              "request_content_length=\"4\"",
              "user_agent=\"test\"");
      assertThat(log.events().getFirst().getKeyValuePairs())
          .extracting(pair -> pair.key)
          .endsWith("handler_elapsed_time", "request_time");
      assertThat(log.events().getFirst().getKeyValuePairs())
          .filteredOn(pair -> pair.key.endsWith("_time"))
          .allSatisfy(pair -> assertThat(pair.value).asString().matches("[0-9]+\\.[0-9]{5}s"));
    }
  }

  @Test
  void alsoForWhatNoHandlerAnsweredAndWithoutForgedLines() {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response")) {
      served.get("/no%0D%0Awhere");

      await().until(() -> !log.events().isEmpty());
      assertThat(fields(log)).contains("status_code=\"404\"", "request_path=\"/no??where\"");
    }
  }

  @Test
  void leavesOutWhatTheRouteIgnores() {
    try (var log = new RecordedLines("tomodachi.http.response")) {
      try (var served = Served.start(service)) {
        served.get("/health?well=true");
        served.get("/silent");
        served.get("/health?well=false");
      }

      assertThat(log.lines()).hasSize(1);
      assertThat(fields(log)).contains("status_code=\"503\"");
    }
  }

  @Test
  void anUncaughtExceptionIsLoggedWhateverTheRouteIgnores() {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response");
        var exceptions = new RecordedLines("exception")) {
      assertThat(served.get("/failing")).hasToString("500 ");

      assertThat(exceptions.lines()).singleElement().asString().contains("it failed");
      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void textsOfTheClientAreBoundedAndPrintable() {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response")) {
      var login = Base64.getEncoder().encodeToString("a\nb:c".getBytes(UTF_8));
      served.get(
          "/x?" + "q".repeat(3000),
          "User-Agent: " + "u".repeat(3000),
          "Authorization: Basic " + login);

      await().until(() -> !log.events().isEmpty());
      assertThat(fields(log))
          .contains(
              "auth_user=\"a?b\"",
              "request_query_string=\"" + "q".repeat(2048) + "…\"",
              "user_agent=\"" + "u".repeat(2048) + "…\"");
    }
  }

  @Test
  void isSilentWhereTheOptionsSaySo() {
    try (var log = new RecordedLines("tomodachi.http.response")) {
      try (var served = Served.with(List.of("http.access_log=false"), service)) {
        served.post("/a/b", "");
      }

      assertThat(log.lines()).isEmpty();
    }
  }

  @Test
  void aClientThatHasGoneIsA499AndItsHandlerRunsToTheEnd() {
    try (var served = Served.start(service);
        var log = new RecordedLines("tomodachi.http.response")) {
      // The server may need a moment to notice, so the client leaves again until it does.
      await()
          .untilAsserted(() -> {
            leaveWhileHandled(served, log);
            assertThat(log.events().getLast().getKeyValuePairs())
                .extracting(KeyValuePair::toString)
                .startsWith("status_code=\"499\"", "replaced_status_code=\"200\"")
                .contains("replaced_response_content_length=\"4\"");
          });
    }
  }

  private void leaveWhileHandled(Served served, RecordedLines log) throws InterruptedException {
    var before = log.events().size();
    try (var client = new Client(served.port())) {
      client.write("GET", "/slow", "");
      service.entered.acquire();
    }
    service.go.release();
    service.ended.acquire();
    await().until(() -> log.events().size() > before);
  }
}
