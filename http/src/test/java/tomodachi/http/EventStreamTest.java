package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tomodachi.Invocation;
import tomodachi.http.EventStream.Event;

/// Events on their way from a handler to a client.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStreamTest {

  record Tick(int number, String text) {}

  static final class Events {
    final BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Get("/events")
    EventStream events() {
      return sink -> {
        for (var event = queue.take(); !event.equals("end"); event = queue.take()) {
          sink.send(event);
        }
      };
    }

    @Get("/response")
    Response response() {
      EventStream events =
          sink -> {
            sink.comment("first\nsecond");
            sink.send("data");
          };
      return Response.of(202, events).withHeader("Cache-Control", "no-store");
    }

    @Get("/optional")
    Optional<EventStream> optional(Request request) {
      EventStream events = sink -> sink.send("data");
      return request.query("absent").isPresent() ? Optional.empty() : Optional.of(events);
    }

    @Get("/handler")
    EventStream handler(@Header("Last-Event-ID") Optional<String> last) {
      return sink -> sink.send(Invocation.current().handler() + " after " + last.orElse("none"));
    }

    @Get("/failing")
    EventStream failing() {
      return sink -> {
        sink.send("first");
        throw new IllegalStateException("the source is dry");
      };
    }

    @Get("/helped")
    EventStream helped() {
      return sink -> {
        var helper =
            Thread.ofVirtual()
                .start(() -> {
                  try {
                    while (sink.isOpen()) {
                      sink.send("x".repeat(100_000));
                    }
                  } catch (UncheckedIOException e) {
                    // The stream has ended between looking and sending.
                    told.add("helper: " + e.getMessage());
                  } finally {
                    told.add("helper is done");
                  }
                });
        queue.take();
        told.add("fails while another sends: " + helper.isAlive());
        throw new IllegalStateException("no more");
      };
    }

    @Get("/unwritable")
    EventStream unwritable() {
      return sink -> {
        var cyclic = new ArrayList<Object>();
        cyclic.add(cyclic);
        try {
          sink.send(cyclic);
        } catch (IllegalArgumentException e) {
          sink.send("refused");
        }
      };
    }

    @Get("/endless")
    EventStream endless() {
      return sink -> {
        try {
          while (true) {
            sink.send("x".repeat(10_000));
          }
        } catch (UncheckedIOException e) {
          told.add("open: " + sink.isOpen());
          throw e;
        }
      };
    }

    @Get("/patient")
    EventStream patient() {
      return sink -> {
        told.add("waits");
        while (sink.isOpen()) {
          queue.poll(10, TimeUnit.MILLISECONDS);
        }
        told.add("has ended");
      };
    }

    @Get(value = "/cancelled", cancelOnDisconnect = true)
    EventStream cancelled() {
      return sink -> {
        told.add("waits");
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          told.add("is interrupted");
          throw e;
        }
      };
    }

    @Get("/late")
    EventStream late() {
      return sink ->
          Thread.ofVirtual()
              .start(() -> {
                while (sink.isOpen()) {
                  Thread.onSpinWait();
                }
                try {
                  sink.send("too late");
                } catch (UncheckedIOException e) {
                  told.add(String.valueOf(e.getMessage()));
                }
              });
    }
  }

  private final Events service = new Events();
  private final Served served = Served.start(service);

  @BeforeEach
  void forget() {
    service.queue.clear();
    service.told.clear();
  }

  @AfterAll
  void stop() {
    served.close();
  }

  @Test
  void eachEventComesWhenItIsSent() {
    try (var answer = LiveAnswer.get(served.port(), "/events")) {
      service.queue.add("one");
      assertThat(answer.event()).containsExactly("data: one");

      service.queue.add("two\nlines\r\nor\rmore");
      assertThat(answer.event())
          .containsExactly("data: two", "data: lines", "data: or", "data: more");

      service.queue.add(new Tick(7, "a\nb"));
      assertThat(answer.event()).containsExactly("data: {\"number\":7,\"text\":\"a\\nb\"}");

      service.queue.add(Event.of("").withId("7").withName("tick").withRetry(Duration.ofSeconds(2)));
      assertThat(answer.event()).containsExactly("id: 7", "event: tick", "retry: 2000", "data: ");

      service.queue.add("end");
      assertThat(answer.isWhole()).isTrue();
    }
  }

  @Test
  void theHeadComesBeforeTheFirstEvent() {
    try (var answer = LiveAnswer.get(served.port(), "/events")) {
      assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
      assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(answer.header("X-Accel-Buffering")).isEqualTo("no");
      service.queue.add("end");
    }
  }

  @Test
  void aResponseSaysStatusAndHeaders() {
    var answer = served.get("/response");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.headers().all("Cache-Control")).containsExactly("no-store");
    assertThat(answer.body()).isEqualTo(": first\n: second\n\ndata: data\n\n");
  }

  @Test
  void anAbsentStreamIsNotFound() {
    assertThat(served.get("/optional").body()).isEqualTo("data: data\n\n");
    assertThat(served.get("/optional?absent=1").status()).isEqualTo(404);
  }

  @Test
  void theCodeRunsInTheInvocationOfItsHandler() {
    assertThat(served.get("/handler").body()).isEqualTo("data: handler after none\n\n");
    assertThat(served.get("/handler", "Last-Event-ID: 41").body())
        .isEqualTo("data: handler after 41\n\n");
  }

  @Test
  void headRunsNoCode() {
    var answer = served.send("HEAD", "/events", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("text/event-stream; charset=utf-8");
  }

  @Test
  void http10GetsNoChunks() {
    try (var answer = LiveAnswer.send(served.port(), "GET /events HTTP/1.0")) {
      service.queue.add("one");
      service.queue.add("end");

      assertThat(answer.header("Transfer-Encoding")).isEmpty();
      assertThat(answer.event()).containsExactly("data: one");
      assertThat(answer.isWhole()).isTrue();
    }
  }

  @Test
  void anExceptionIsLoggedAndTheClientSeesThatSomethingIsMissing() {
    try (var errors = new RecordedLines("exception");
        var answer = LiveAnswer.get(served.port(), "/failing")) {
      assertThat(answer.event()).containsExactly("data: first");

      assertThat(answer.isCutOff()).isTrue();
      await()
          .untilAsserted(() ->
              assertThat(errors.lines())
                  .singleElement()
                  .asString()
                  .startsWith("ERROR uncaught exception: the source is dry"));
    }
  }

  @Test
  void whoElseIsSendingDoesNotHoldUpAFailure() throws InterruptedException {
    try (var errors = new RecordedLines("exception");
        var answer = LiveAnswer.get(served.port(), "/helped", "Accept-Encoding: gzip")) {
      service.queue.add("fail");

      assertThat(service.told.poll(20, TimeUnit.SECONDS))
          .isEqualTo("fails while another sends: true");
      assertThat(answer.isCutOff()).isTrue();
      await().untilAsserted(() -> assertThat(service.told).contains("helper is done"));
      await()
          .untilAsserted(
              () -> assertThat(errors.lines()).singleElement().asString().contains("no more"));
    }
  }

  @Test
  void dataWithoutJsonFormIsRefusedAndNothingIsSentOfIt() {
    assertThat(served.get("/unwritable").body()).isEqualTo("data: refused\n\n");
  }

  @Test
  void sendingFailsWhenTheClientHasGone() throws InterruptedException {
    try (var errors = new RecordedLines("exception");
        var log = new RecordedLines("tomodachi.http.response")) {
      try (var answer = LiveAnswer.get(served.port(), "/endless")) {
        assertThat(answer.event()).hasSize(1);
      }

      assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("open: false");
      await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .filteredOn(line -> line.contains("/endless"))
                  .singleElement()
                  .asString()
                  .contains("status_code=\"499\"", "replaced_status_code=\"200\""));
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void theSinkTellsThatTheClientHasGone() throws InterruptedException {
    try (var _ = LiveAnswer.get(served.port(), "/patient")) {
      assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("waits");
    }

    assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("has ended");
  }

  @Test
  void codeThatWantsToIsInterruptedWhenTheClientHasGone() throws InterruptedException {
    try (var errors = new RecordedLines("exception")) {
      try (var _ = LiveAnswer.get(served.port(), "/cancelled")) {
        assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("waits");
      }

      assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("is interrupted");
      assertThat(errors.lines()).isEmpty();
    }
  }

  @Test
  void nothingIsSentAfterTheEnd() throws InterruptedException {
    assertThat(served.get("/late").body()).isEmpty();

    assertThat(service.told.poll(20, TimeUnit.SECONDS)).isEqualTo("The stream has ended");
  }

  @Test
  void theConnectionServesTheNextRequest() {
    try (var client = new Client(served.port())) {
      assertThat(client.send("GET", "/optional", "").body()).isEqualTo("data: data\n\n");
      assertThat(client.send("GET", "/optional", "").body()).isEqualTo("data: data\n\n");
    }
  }

  @Test
  void aStreamIsInTheAccessLogWhenItHasEnded() {
    try (var log = new RecordedLines("tomodachi.http.response");
        var answer = LiveAnswer.get(served.port(), "/events")) {
      service.queue.add("end");

      assertThat(answer.isWhole()).isTrue();
      await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .anyMatch(
                      line -> line.contains("/events") && line.contains("status_code=\"200\"")));
    }
  }
}
