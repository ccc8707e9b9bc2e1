package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class StopTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

  @Test
  void newConnectionsAreRefused() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add)) {
      server.server().stopAccepting();

      assertThatThrownBy(server::connect).isInstanceOf(ConnectException.class);
    }
  }

  @Test
  void idleConnectionsAreClosedAtOnce() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var used = server.connect();
        var unused = server.connect()) {
      used.get("/").answer();
      assertThat(server.server().awaitIdle(LONG)).isTrue();

      server.server().stopAccepting();

      assertThat(used.isClosedByServer()).isTrue();
      assertThat(unused.isClosedByServer()).isTrue();
    }
  }

  @Test
  void requestsUnderWayAreAnsweredAndTheirConnectionsClose() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      var exchange = exchanges.take();
      server.server().stopAccepting();
      assertThat(server.server().awaitIdle(Duration.ZERO)).isFalse();

      TestServer.text(exchange, "done");

      assertThat(server.server().awaitIdle(LONG)).isTrue();
      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("done");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aRequestOfWhichAPartHasComeIsStillAnswered() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.get("/first").send("GET /second HTTP/1.1\r\nHo");
      assertThat(client.answer().status()).isEqualTo(200);

      server.server().stopAccepting();

      client.send("st: test\r\n\r\n");
      var answer = client.answer();
      assertThat(answer.body()).isEqualTo("GET /second 0");
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aBodyOnItsWayIsWaitedFor() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send("POST / HTTP/1.1\r\nHost: test\r\nContent-Length: 3\r\n\r\na");
      var exchange = exchanges.take();
      server.server().stopAccepting();
      client.send("bc");
      TestServer.echo(exchange);

      assertThat(client.answer().body()).isEqualTo("POST / 3");
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void twoHundredRequestsUnderWayAreAllAnswered() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add)) {
      var clients = new ArrayList<RawClient>();
      for (var i = 0; i < 200; i++) {
        clients.add(server.connect().get("/" + i));
      }
      var handed = new ArrayList<Exchange>();
      while (handed.size() < 200) {
        handed.add(exchanges.take());
      }
      server.server().stopAccepting();
      handed.forEach(exchange -> TestServer.text(exchange, exchange.target()));

      assertThat(server.server().awaitIdle(LONG)).isTrue();
      server.server().close();
      for (var i = 0; i < 200; i++) {
        var answer = clients.get(i).answer();
        assertThat(answer.body()).isEqualTo("/" + i);
        assertThat(answer.field("Connection")).isEqualTo("close");
        clients.get(i).reset();
      }
    }
  }

  @Test
  void waitingEndsWithTheTimeAllowed() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      exchanges.take();

      assertThat(server.server().awaitIdle(Duration.ofMillis(20))).isFalse();
    }
  }

  @Test
  void waitingIncludesAnswersThatAreStillLeaving() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      exchanges.take().respond(TestServer.ok(), new byte[64 * 1024 * 1024]);
      assertThat(client.line()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(server.server().awaitIdle(Duration.ZERO)).isFalse();

      while (!client.line().isEmpty()) {
        assertThat(client.available()).isPositive();
      }
      assertThat(client.read(64 * 1024 * 1024)).hasSize(64 * 1024 * 1024);
      assertThat(server.server().awaitIdle(LONG)).isTrue();
    }
  }

  @Test
  void closingCutsWhatIsLeftAndMayBeRepeated() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/");
      exchanges.take();

      server.server().close();
      server.server().close();

      assertThat(client.isClosedByServer()).isTrue();
    }
  }
}
