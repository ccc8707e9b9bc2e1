package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tomodachi.DeclarationException;
import tomodachi.RunningServices;
import tomodachi.Service;
import tomodachi.StartException;
import tomodachi.StartService;
import tomodachi.StartedService;
import tomodachi.launch.Launch;

class SharedPortTest {

  @Service("first")
  static final class First {
    @Get("/first")
    String first() {
      return "first";
    }

    @HttpError(404)
    String missing() {
      return "first misses it";
    }
  }

  @Service("second")
  static final class Second {
    @Get("/second")
    String second() {
      return "second";
    }

    @Post("/first")
    String post() {
      return "posted to second";
    }
  }

  @Service("again")
  static final class Again {
    volatile boolean started;

    @StartService
    void start() {
      started = true;
    }

    @Get("/first")
    String again() {
      return "again";
    }
  }

  @Service("slow")
  static final class Slow {
    final CountDownLatch entered = new CountDownLatch(1);
    final CountDownLatch go = new CountDownLatch(1);

    @Get("/slow")
    String slow() throws InterruptedException {
      entered.countDown();
      go.await();
      return "at last";
    }
  }

  @Test
  void optionsThatComeTooLateForThePortAreNamed() {
    var port = "http.port=" + freePort();
    try (var log = new RecordedLines("tomodachi.http");
        var first = Launch.of(new First()).withOverrides(List.of(port)).start();
        var second =
            Launch.of(new Second())
                .withOverrides(List.of(port, "http.keepalive_timeout=5s", "http.header_timeout=3s"))
                .start()) {
      assertThat(first.ready() && second.ready()).isTrue();
      assertThat(log.lines())
          .contains(
              "WARN http options differ from those the port was opened with and are not in effect"
                  + " [service=\"second\", options=\"http.keepalive_timeout,"
                  + " http.header_timeout\"]");
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private final int port = freePort();

  private RunningServices start(Object... services) {
    Served.openToCore();
    return Served.launch(services)
        .withOverrides(List.of("http.port=" + port, "http.host=127.0.0.1"))
        .start();
  }

  private Answer get(String path) {
    return send("GET", path);
  }

  private Answer send(String method, String path) {
    try (var client = new Client(port)) {
      return client.send(method, path, "");
    }
  }

  @Test
  void servicesWithTheSamePortMergeTheirRoutes() {
    try (var _ = start(new First(), new Second())) {
      assertThat(get("/first")).hasToString("200 first");
      assertThat(get("/second")).hasToString("200 second");
      assertThat(send("POST", "/first")).hasToString("200 posted to second");
      assertThat(send("PUT", "/first").header("Allow")).isEqualTo("GET,HEAD,POST");
      assertThat(get("/nowhere")).hasToString("404 first misses it");
    }
  }

  @Test
  void aRouteOfTwoServicesFailsTheStartAndNamesBoth() {
    var again = new Again();
    var thrown = catchThrowableOfType(DeclarationException.class, () -> start(again, new First()));

    assertThat(again.started).isFalse();
    assertThat(thrown)
        .hasMessageContaining("Route GET \"/first\" is declared by two services that share a port")
        .hasMessageContaining("    service \"first\": @Get on First.first() (")
        .hasMessageContaining("    service \"again\": @Get on Again.again() (")
        .hasMessageContaining(
            "    give one of them another path, or its service another http.port");
    try (var _ = start(new First())) {
      assertThat(get("/first")).as("the mistake is forgotten").hasToString("200 first");
    }
  }

  @Test
  void aRouteOfAServiceThatRunsFailsTheStartOfTheOther() {
    try (var _ = start(new First())) {
      var thrown = catchThrowableOfType(StartException.class, () -> start(new Again()));

      assertThat(thrown)
          .isNotInstanceOf(DeclarationException.class)
          .hasMessageContaining("Route GET \"/first\" is declared by two services")
          .hasMessageContaining("    service \"first\": @Get on First.first() (");
    }
  }

  @Test
  void aServiceThatLeavesIsUnavailableWhileTheOthersStay() throws Exception {
    var slow = new Slow();
    try (var _ = start(new First())) {
      var leaving = start(slow);
      try (var client = new Client(port)) {
        client.write("GET", "/slow", "");
        slow.entered.await();
        leaving.stop();
        await().until(() -> get("/slow").status() == 503);

        assertThat(get("/slow").header("Connection")).isEqualTo("close");
        assertThat(get("/first")).hasToString("200 first");
        slow.go.countDown();
        var answer = client.read("GET");
        assertThat(answer).hasToString("200 at last");
        assertThat(answer.header("Connection")).isEqualTo("close");
      }
      leaving.await();
      assertThat(get("/slow")).hasToString("404 first misses it");
    }
  }

  @Test
  void theLastServiceFinishesItsRequestsAndNobodyElseIsLetIn() throws Exception {
    var slow = new Slow();
    var running = start(slow);
    try (var client = new Client(port)) {
      client.write("GET", "/slow", "");
      slow.entered.await();
      running.stop();
      await().until(() -> !isListening());
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> start(new First()))
          .withMessageContaining(
              """
              Port %d on 127.0.0.1 is still held by services of this process that stop
                  wait until they have stopped, or choose another with -o http.port=…\
              """
                  .formatted(port));
      slow.go.countDown();

      var answer = client.read("GET");
      assertThat(answer).hasToString("200 at last");
      assertThat(answer.header("Connection")).isEqualTo("close");
      assertThat(client.closed()).isTrue();
    }
    assertThat(running.await()).isZero();
  }

  private boolean isListening() {
    try (var client = new Client(port)) {
      return !client.closed();
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  @Test
  void requestsBetweenTwoGenerationsWaitForTheNext() throws Exception {
    try (var _ = Launch.retainShared()) {
      var old = start(new First());
      try (var client = new Client(port)) {
        assertThat(client.send("GET", "/first", "")).hasToString("200 first");
        old.close();
        var waiting = CompletableFuture.supplyAsync(() -> get("/second"));
        client.write("GET", "/second", "");

        try (var _ = start(new Second())) {
          assertThat(waiting.join()).hasToString("200 second");
          assertThat(client.read("GET")).hasToString("200 second");
        }
      }
    }
    assertThat(isListening()).isFalse();
  }

  @Service("late")
  static final class Late {
    static final CountDownLatch LISTENS = new CountDownLatch(1);
    static final CountDownLatch GO = new CountDownLatch(1);

    @StartedService
    void started() throws InterruptedException {
      LISTENS.countDown();
      GO.await();
    }

    @Get("/late")
    String late() {
      return "late";
    }
  }

  @Test
  void theNextGenerationHasTheFreePortOfTheOneBefore() throws Exception {
    var launch = Launch.of(new First()).withOverrides(List.of("http.port=0"));
    try (var _ = Launch.retainShared()) {
      var old = launch.start();
      var before = old.address("http");
      old.close();

      try (var next = launch.start();
          var replica = launch.start()) {
        assertThat(next.address("http")).isEqualTo(before);
        assertThat(replica.address("http")).isNotEqualTo(before);
      }
    }
  }

  @Test
  void requestsWaitUntilAllOfTheNextGenerationListens() throws Exception {
    try (var _ = Launch.retainShared()) {
      start(new First()).close();
      try (var client = new Client(port)) {
        client.write("GET", "/first", "");
        var next = CompletableFuture.supplyAsync(() -> start(new Late(), new First()));
        Late.LISTENS.await();
        var waiting = CompletableFuture.supplyAsync(() -> get("/late"));
        Late.GO.countDown();

        try (var _ = next.join()) {
          assertThat(client.read("GET")).hasToString("200 first");
          assertThat(waiting.join()).hasToString("200 late");
          assertThat(client.send("GET", "/first", "").header("Connection")).isEqualTo("keep-alive");
        }
      }
    }
  }

  @Test
  void aBusyPortIsOneReadableMessage() throws IOException {
    try (var busy = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> start(new First()))
          .withMessageContaining(
              "Port %d on 127.0.0.1 is already in use".formatted(busy.getLocalPort()));
    }
  }

  @Test
  void saysThatItAcceptsRequestsAndWhere() {
    try (var log = new RecordedLines("tomodachi.http");
        var _ = start(new First())) {
      assertThat(log.lines())
          .containsExactly(
              "INFO accepting http requests [listen_url=\"http://localhost:%d/\",".formatted(port)
                  + " listen_host=\"127.0.0.1\", listen_port=\"%d\"]".formatted(port));
    }
  }
}
