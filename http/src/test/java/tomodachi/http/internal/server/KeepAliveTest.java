package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepAliveTest {

  @Test
  void aConnectionCarriesOneRequestAfterAnother() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      for (var i = 0; i < 5; i++) {
        assertThat(client.get("/" + i).answer().body()).isEqualTo("GET /" + i + " 0");
      }
    }
  }

  @Test
  void answersSayThatAndHowLongTheConnectionStays() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      var answer = client.get("/").answer();

      assertThat(answer.field("Connection")).isEqualTo("keep-alive");
      assertThat(answer.field("Keep-Alive")).isEqualTo("timeout=75");
    }
  }

  @Test
  void aClientThatWantsToCloseGetsItsAnswerAndTheEnd() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n");

      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("GET / 0");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(answer.field("Keep-Alive")).isNull();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anApplicationThatWantsToCloseIsObeyed() throws Exception {
    var head = new Head(200, List.of(Map.entry("connection", "Close")));
    try (var server = TestServer.blocking(exchange -> exchange.respond(head, new byte[0]));
        var client = server.connect()) {
      var answer = client.get("/").answer();

      assertThat(answer.fields()).containsOnlyOnce("Connection: close");
      assertThat(answer.fields()).doesNotContain("connection: Close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void withoutKeepAliveEachAnswerCloses() throws Exception {
    try (var server =
            TestServer.blocking(settings().keepaliveTimeout(Duration.ZERO), TestServer::echo);
        var client = server.connect()) {
      assertThat(client.get("/").answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void http10ClosesUnlessAskedOtherwise() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect();
        var keeping = server.connect()) {
      client.send("GET / HTTP/1.0\r\n\r\n");
      assertThat(client.answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();

      for (var i = 0; i < 2; i++) {
        keeping.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        assertThat(keeping.answer().field("Connection")).isEqualTo("keep-alive");
      }
    }
  }

  @Test
  void theLastRequestOfAConnectionClosesIt() throws Exception {
    var settings = settings().keepaliveTimeout(Duration.ofSeconds(5)).maxKeepaliveRequests(2);
    try (var server = TestServer.blocking(settings, TestServer::echo);
        var client = server.connect()) {
      var first = client.get("/").answer();
      assertThat(first.field("Connection")).isEqualTo("keep-alive");
      assertThat(first.field("Keep-Alive")).isEqualTo("timeout=5, max=2");

      assertThat(client.get("/").answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionThatIsTooOldClosesWithItsNextAnswer() throws Exception {
    var settings = settings().maxKeepaliveTime(Duration.ofNanos(1));
    try (var server = TestServer.blocking(settings, TestServer::echo);
        var client = server.connect()) {
      assertThat(client.get("/").answer().field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    var settings = settings().keepaliveTimeout(Duration.ofMillis(50));
    try (var server = TestServer.blocking(settings, TestServer::echo);
        var client = server.connect()) {
      assertThat(client.get("/").answer().field("Keep-Alive")).isEqualTo("timeout=1");

      assertThat(client.isClosedByServer()).isTrue();
    }
  }
}
