package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.Http2Client.ACK;
import static tomodachi.http.internal.server.Http2Client.GOAWAY;
import static tomodachi.http.internal.server.Http2Client.PING;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class Http2StopTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final LinkedBlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

  @Test
  void requestsUnderWayAreAnsweredAndTheirConnectionCloses() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.get(1, "/");
      var exchange = exchanges.take();

      server.server().stopAccepting();

      assertThat(client.await(GOAWAY).number()).isEqualTo(Integer.MAX_VALUE);
      client.send(PING, ACK, 0, client.await(PING).payload());
      assertThat(client.await(GOAWAY).number()).isEqualTo(1);
      TestServer.text(exchange, "done");
      assertThat(client.answer(1).body()).isEqualTo("done");
      assertThat(server.server().awaitIdle(LONG)).isTrue();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void whatAClientSentBeforeItKnewIsStillAnswered() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/first").answer(1);

      server.server().stopAccepting();

      client.await(GOAWAY);
      assertThat(client.get(3, "/second").answer(3).body()).isEqualTo("GET /second 0");
      client.send(PING, ACK, 0, client.await(PING).payload());
      assertThat(client.await(GOAWAY).number()).isEqualTo(3);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatDoesntAnswerIsLetGoTooWhenItIsIdle() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/").answer(1);

      server.server().stopAccepting();

      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void whatRunsInTheEndIsCut() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.get(1, "/");
      var exchange = exchanges.take();

      server.server().close();

      assertThat(client.await(GOAWAY).number()).isEqualTo(Integer.MAX_VALUE);
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(exchange.connected()).isFalse();
    }
  }

  @Test
  void anAnswerMayEndItsConnection() throws Exception {
    var closing = new Head(200, List.of(Map.entry("Connection", "close")));
    try (var server = TestServer.blocking(exchange -> exchange.respond(closing, new byte[0]));
        var client = connect(server)) {
      client.get(1, "/");

      assertThat(client.answer(1).field("connection")).isNull();
      assertThat(client.await(GOAWAY).farewellCode()).isZero();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  private static Http2Client connect(TestServer server) throws IOException {
    return new Http2Client(server.server().address());
  }
}
