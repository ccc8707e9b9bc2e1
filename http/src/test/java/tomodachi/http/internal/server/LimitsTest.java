package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void aHeadThatComesTooSlowlyIsRefused() throws Exception {
    try (var server =
            TestServer.blocking(settings().headTimeout(Duration.ofMillis(50)), TestServer::echo);
        var client = server.connect()) {
      client.send("GET / HTTP/1.1\r\nHost:");

      var answer = client.answer();
      assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 408 Request Timeout");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void theSameHoldsForLaterRequests() throws Exception {
    try (var server =
            TestServer.blocking(settings().headTimeout(Duration.ofMillis(200)), TestServer::echo);
        var client = server.connect()) {
      client.get("/").send("GET / HTTP/1.1\r\nHost:");

      assertThat(client.answer().status()).isEqualTo(200);
      assertThat(client.answer().status()).isEqualTo(408);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionThatSaysNothingIsClosed() throws Exception {
    try (var server =
            TestServer.blocking(settings().headTimeout(Duration.ofMillis(50)), TestServer::echo);
        var client = server.connect()) {
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void connectionsPastTheLimitAreTurnedAway() throws Exception {
    try (var server = TestServer.blocking(settings().maxConnections(2), TestServer::echo);
        var first = server.connect();
        var second = server.connect()) {
      assertThat(first.get("/").answer().status()).isEqualTo(200);
      assertThat(second.get("/").answer().status()).isEqualTo(200);

      try (var third = server.connect()) {
        var answer = third.answer();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.field("Retry-After")).isEqualTo("1");
        assertThat(answer.field("Connection")).isEqualTo("close");
        assertThat(third.isClosedByServer()).isTrue();
      }
    }
  }

  @Test
  void aConnectionThatClosesMakesRoomForAnother() throws Exception {
    try (var server = TestServer.blocking(settings().maxConnections(1), TestServer::echo)) {
      try (var first = server.connect()) {
        assertThat(first.get("/").answer().status()).isEqualTo(200);
      }
      Awaitility.await().until(() -> statusOfOneMore(server) == 200);
    }
  }

  @Test
  void requestsPastTheLimitAreAskedToComeBack() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings().maxConcurrentRequests(1), exchanges::add);
        var first = server.connect();
        var second = server.connect()) {
      first.get("/first");
      var exchange = exchanges.take();

      var refused = second.get("/second").answer();
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.field("Retry-After")).isEqualTo("1");
      assertThat(refused.field("Connection")).isEqualTo("keep-alive");
      assertThat(exchanges).isEmpty();

      TestServer.text(exchange, "done");
      assertThat(first.answer().body()).isEqualTo("done");
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
      second.get("/third");
      TestServer.text(exchanges.take(), "third");
      assertThat(second.answer().body()).isEqualTo("third");
    }
  }

  private static int statusOfOneMore(TestServer server) throws Exception {
    try (var client = server.connect()) {
      return client.get("/").answer().status();
    } catch (SocketException e) {
      return 0;
    }
  }
}
