package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.StartedService;

class HealthTest {

  static final class Busy {
    final Semaphore entered = new Semaphore(0);
    final Semaphore go = new Semaphore(0);

    @Get("/wait")
    String waitForIt() throws InterruptedException {
      entered.release();
      go.acquire();
      return "done";
    }
  }

  @Test
  void bothPathsAnswerByDefaultAndAreNotLogged() {
    try (var served = Served.start(new Busy());
        var log = new RecordedLines("tomodachi.http.response")) {
      assertThat(served.get("/health/live")).hasToString("200 ok");
      var ready = served.get("/health/ready?verbose");
      assertThat(ready).hasToString("200 ok");
      assertThat(ready.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
      assertThat(ready.header("Cache-Control")).isEqualTo("no-store");
      var head = served.send("HEAD", "/health/live", "");
      assertThat(head).hasToString("200 ");
      assertThat(head.header("Content-Length")).isEqualTo("2");
      served.get("/nowhere");

      await().until(() -> !log.lines().isEmpty());
      assertThat(log.lines()).singleElement().asString().contains("/nowhere");
    }
  }

  @Test
  void otherMethodsAndPathsAreRequestsLikeAnyOther() {
    try (var served = Served.start(new Busy())) {
      assertThat(served.post("/health/live", "").status()).isEqualTo(404);
      assertThat(served.get("/health/live/").status()).isEqualTo(404);
      assertThat(served.get("/health").status()).isEqualTo(404);
    }
  }

  static final class Own {
    Options options =
        Options.of(
            HttpOptions.defaults()
                .withHealth(HealthOptions.none().withLive("/live").withReady("/ready")));

    @Get("/live")
    Response live() {
      return Response.of(418, "mine");
    }
  }

  @Test
  void aRouteOfTheServiceWinsAndPathsCanBeChosen() {
    try (var served = Served.start(new Own())) {
      assertThat(served.get("/live")).hasToString("418 mine");
      assertThat(served.get("/ready")).hasToString("200 ok");
      assertThat(served.get("/health/live").status()).isEqualTo(404);
    }
  }

  @Test
  void theyAreAnsweredWhileNoOtherRequestIsTaken() throws InterruptedException {
    var service = new Busy();
    try (var served = Served.with(List.of("http.max_concurrent_requests=1"), service);
        var client = new Client(served.port())) {
      client.write("GET", "/wait", "");
      service.entered.acquire();

      assertThat(served.get("/wait").status()).isEqualTo(503);
      assertThat(served.get("/health/live")).hasToString("200 ok");
      assertThat(served.get("/health/ready")).hasToString("200 ok");

      service.go.release();
      assertThat(client.read("GET")).hasToString("200 done");
    }
  }

  static final class Slow {
    final Semaphore go = new Semaphore(0);

    @StartedService
    void started() throws InterruptedException {
      go.acquire();
    }

    @Get("/")
    void any() {}
  }

  @Test
  void aServiceThatStartsIsAliveButNotReady() throws Exception {
    var service = new Slow();
    try (var log = new RecordedLines("tomodachi.http");
        var starts = Executors.newVirtualThreadPerTaskExecutor()) {
      var started = starts.submit(() -> Served.start(service));
      await().until(() -> !log.lines().isEmpty());
      var port = (int) log.events().getFirst().getKeyValuePairs().getLast().value;

      assertThat(answer(port, "/health/live")).hasToString("200 ok");
      assertThat(answer(port, "/health/ready")).hasToString("503 not ready");

      service.go.release();
      try (var served = started.get()) {
        assertThat(served.get("/health/ready")).hasToString("200 ok");
      }
    }
  }

  @Test
  void aServiceThatStopsIsNotReadyWhileItStillServes() {
    var overrides = List.of("http.port=0", "shutdown_delay_seconds=17");
    var service = new Busy();
    var delay = new HeldDelay(Duration.ofSeconds(17));
    try (var running = Served.launch(service).withOverrides(overrides).withTimeline(delay).start();
        delay) {
      var port = running.address("http").orElseThrow().getPort();
      service.go.release();

      running.stop();

      assertThat(answer(port, "/health/ready")).hasToString("503 not ready");
      assertThat(answer(port, "/health/live")).hasToString("200 ok");
      assertThat(answer(port, "/wait")).hasToString("200 done");
    }
  }

  private static Answer answer(int port, String path) {
    try (var client = new Client(port)) {
      return client.send("GET", path, "");
    }
  }
}
