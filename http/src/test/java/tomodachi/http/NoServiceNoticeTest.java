package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.RunningServices;
import tomodachi.launch.DevelopmentNotice;
import tomodachi.launch.Launch;

/// What clients get between two generations when the next one failed to start.
class NoServiceNoticeTest {

  private static final String BROWSER =
      "Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
  private static final String JSON = "Accept: application/json";
  private static final String NOTICE = "Orders.java:3: cannot find symbol <T>";

  static final class Hello {
    @Get("/hello")
    String hello() {
      return "hello";
    }
  }

  private final int port = SharedPortTest.freePort();
  private AutoCloseable retained = () -> {};

  @BeforeEach
  void leaveThePortWithoutAService() {
    retained = Launch.retainShared();
    start().close();
  }

  @AfterEach
  void release() throws Exception {
    DevelopmentNotice.clear();
    retained.close();
  }

  private RunningServices start() {
    Served.openToCore();
    return Served.launch(new Hello()).withOverrides(List.of("http.port=" + port)).start();
  }

  private Answer send(String method, String... headers) {
    try (var client = new Client(port)) {
      return client.send(method, "/hello", "", headers);
    }
  }

  @Test
  void aBrowserSeesAtOnceWhyThereIsNoneAndAsksAgain() {
    DevelopmentNotice.show(NOTICE);

    var answer = send("GET", BROWSER);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.header("Connection")).isEqualTo("close");
    assertThat(answer.body())
        .contains("Orders.java:3: cannot find symbol &lt;T&gt;", "No service is running")
        .contains("<meta http-equiv=\"refresh\" content=\"1\">");
  }

  @Test
  void whatABrowserHasSentOnceIsNotAskedForAgain() {
    DevelopmentNotice.show(NOTICE);

    assertThat(send("POST", BROWSER).body()).contains("Orders.java:3:").doesNotContain("refresh");
  }

  @Test
  void othersAreToldInTheFormTheyPrefer() {
    DevelopmentNotice.show(NOTICE);

    assertThat(send("GET", JSON))
        .hasToString(
            "503 {\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"" + NOTICE + "\"}");
    assertThat(send("GET")).hasToString("503 " + NOTICE);
  }

  @Test
  void whoComesThroughAProxyIsNotTold() {
    DevelopmentNotice.show(NOTICE);

    assertThat(send("GET", BROWSER, "X-Forwarded-For: 203.0.113.7"))
        .hasToString("503 Service Unavailable");
  }

  @Test
  void aRequestThatWaitsIsAnsweredWhenItIsKnownThatNoneWillCome() {
    try (var client = new Client(port)) {
      client.write("GET", "/hello", "");
      var waiting = CompletableFuture.supplyAsync(() -> client.read("GET"));

      await()
          .until(() -> {
            DevelopmentNotice.show(NOTICE);
            return waiting.isDone();
          });

      assertThat(waiting.join()).hasToString("503 " + NOTICE);
    }
  }

  @Test
  void afterAMistakeThatLeftTheOldServiceRunningRequestsWaitForTheNext() {
    var old = start();
    DevelopmentNotice.show(NOTICE);
    assertThat(send("GET")).hasToString("200 hello");
    old.close();

    var waiting = CompletableFuture.supplyAsync(() -> send("GET"));

    try (var _ = start()) {
      assertThat(waiting.join()).hasToString("200 hello");
    }
  }

  @Test
  void whenTheNoticeIsGoneRequestsWaitForTheNextServiceAgain() {
    DevelopmentNotice.show(NOTICE);
    assertThat(send("GET").status()).isEqualTo(503);
    DevelopmentNotice.clear();

    var waiting = CompletableFuture.supplyAsync(() -> send("GET"));

    try (var _ = start()) {
      assertThat(waiting.join()).hasToString("200 hello");
    }
  }
}
