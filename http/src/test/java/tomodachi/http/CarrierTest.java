package tomodachi.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.Tomodachi;
import tomodachi.transport.Timeline;

class CarrierTest {

  private static final String ON_LOOP = "@tomodachi-http-";

  @Service("carried")
  static final class Carried {
    final Options options =
        Options.of(HttpOptions.defaults().withDispatch(Dispatch.CARRIER).withEventLoops(1));
    final CountDownLatch released = new CountDownLatch(1);
    final AtomicInteger burned = new AtomicInteger();

    @Get("/thread/{name}")
    String thread(String name) {
      return name + " " + Thread.currentThread();
    }

    @Post("/echo")
    String echo(Request request) {
      var body = new String(request.bytes(), UTF_8);
      return body.length() + " " + Thread.currentThread();
    }

    @Get("/wait")
    String await() throws InterruptedException {
      released.await();
      return "waited " + Thread.currentThread();
    }

    @Get("/release")
    String release() {
      released.countDown();
      return "released";
    }

    @Get("/burn")
    String burn() {
      var machine = Timeline.system().machine();
      var end = machine.nanos() + Duration.ofMillis(200).toNanos();
      while (machine.nanos() < end) {
        Thread.onSpinWait();
      }
      burned.incrementAndGet();
      return Thread.currentThread().toString();
    }

    @Get("/child")
    String child() {
      return CompletableFuture.supplyAsync(
              () -> Thread.currentThread().toString(), Thread::startVirtualThread)
          .join();
    }

    @HttpError(404)
    String missing() {
      return "missing " + Thread.currentThread();
    }
  }

  private final Carried service = new Carried();

  @Test
  void handlerRunsOnTheLoopOfItsConnection() {
    try (var served = Served.start(service)) {
      assertThat(served.get("/thread/x").body()).startsWith("x VirtualThread").contains(ON_LOOP);
    }
  }

  @Test
  void errorHandlerRunsOnTheLoopToo() {
    try (var served = Served.start(service)) {
      assertThat(served.get("/nothing").body()).startsWith("missing").contains(ON_LOOP);
    }
  }

  @Test
  void bodyComesWhileItsHandlerWaitsForIt() {
    try (var served = Served.start(service)) {
      var answer = served.post("/echo", "x".repeat(300_000));

      assertThat(answer.body()).startsWith("300000 ").contains(ON_LOOP);
    }
  }

  @Test
  void handlerThatWaitsHoldsUpNobody() {
    try (var served = Served.start(service)) {
      var waiting = CompletableFuture.supplyAsync(() -> served.get("/wait"));

      assertThat(served.get("/release").body()).isEqualTo("released");
      assertThat(waiting.join().body()).startsWith("waited").contains(ON_LOOP);
    }
  }

  @Test
  void threadsHandlersStartRunOnTheLoop() {
    try (var served = Served.start(service)) {
      assertThat(served.get("/child").body()).contains(ON_LOOP);
    }
  }

  @Test
  void handlerThatBurnsTimeIsMovedToTheJdksSchedulerAndNamed() {
    try (var log = new RecordedLines("tomodachi.http");
        var served = Served.start(service)) {
      for (var i = 0; i < 3; i++) {
        assertThat(served.get("/burn").body()).contains(ON_LOOP);
      }

      assertThat(served.get("/burn").body()).contains("ForkJoinPool");
      assertThat(served.get("/thread/y").body()).contains(ON_LOOP);
      assertThat(service.burned).hasValue(4);
      assertThat(Tomodachi.executionContext())
          .containsEntry("http_dispatch", "carrier")
          .containsEntry("http_demoted_routes", List.of("Carried.burn()"));
      await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .filteredOn(line -> line.contains("holds up its event loop"))
                  .singleElement()
                  .asString()
                  .startsWith("WARN")
                  .contains("handler=\"Carried.burn()\""));
    }
  }
}
