package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.Http2Client.CONTINUATION;
import static tomodachi.http.internal.server.Http2Client.DATA;
import static tomodachi.http.internal.server.Http2Client.END_STREAM;
import static tomodachi.http.internal.server.Http2Client.GOAWAY;
import static tomodachi.http.internal.server.Http2Client.HEADERS;
import static tomodachi.http.internal.server.Http2Client.SETTINGS;
import static tomodachi.http.internal.server.TestSettings.settings;

import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.http.Http2Options;

class Http2LimitsTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  private final LinkedBlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

  @Test
  void moreStreamsThanAllowedAreRefused() throws Exception {
    var settings = settings().http2(Http2Options.defaults().withMaxConcurrentStreams(2));
    try (var server = TestServer.direct(settings, exchanges::add);
        var client = connect(server)) {
      client.get(1, "/").get(3, "/").get(5, "/");

      assertThat(client.answer(5).reset()).isEqualTo(code(Http2Error.REFUSED_STREAM));
      TestServer.text(exchanges.take(), "done");
      assertThat(client.answer(1).status()).isEqualTo(200);
      server.server().awaitHandover();
      client.get(7, "/");
      exchanges.take();
      TestServer.text(exchanges.take(), "done");
      assertThat(client.answer(7).status()).isEqualTo(200);
    }
  }

  @Test
  void requestsWhoseStreamsWereResetStillCount() throws Exception {
    var settings = settings().http2(Http2Options.defaults().withMaxConcurrentStreams(2));
    try (var server = TestServer.direct(settings, exchanges::add);
        var client = connect(server)) {
      client.get(1, "/").reset(1).get(3, "/").reset(3).get(5, "/");

      assertThat(client.answer(5).reset()).isEqualTo(code(Http2Error.REFUSED_STREAM));
      assertThat(exchanges).hasSize(2);
      assertThat(server.server().awaitIdle(Duration.ZERO)).isFalse();
      TestServer.text(exchanges.take(), "nobody reads it");
      server.server().awaitHandover();
      client.get(7, "/");
      exchanges.take();
      TestServer.text(exchanges.take(), "done");
      assertThat(client.answer(7).status()).isEqualTo(200);
    }
  }

  @Test
  void theRequestsOfAllConnectionsAreBounded() throws Exception {
    try (var server = TestServer.direct(settings().maxConcurrentRequests(1), exchanges::add);
        var client = connect(server)) {
      client.get(1, "/").get(3, "/");

      assertThat(client.answer(3).status()).isEqualTo(503);
    }
  }

  @Test
  void rapidResetsEndTheConnection() throws Exception {
    var settings = settings().http2(Http2Options.defaults().withMaxConcurrentStreams(1000));
    try (var server = TestServer.direct(settings, this::answerOthers);
        var other = connect(server);
        var client = connect(server)) {
      trySend(() -> {
        for (var i = 0; i <= Http2Setup.MOST_RESETS; i++) {
          client.get(2 * i + 1, "/").reset(2 * i + 1);
        }
      });

      assertCalmed(client);
      assertOthersAreServed(other);
    }
  }

  @Test
  void mistakesThatProvokeResetsEndTheConnection() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var other = connect(server);
        var client = connect(server)) {
      trySend(() -> {
        for (var i = 0; i <= Http2Setup.MOST_RESETS; i++) {
          client.request(2 * i + 1, false, "POST", "/").window(2 * i + 1, 0);
        }
      });

      assertEnded(client);
      assertOthersAreServed(other);
    }
  }

  @ParameterizedTest
  @CsvSource({"6, 8, 0", "4, 0, 0", "2, 5, 1", "8, 4, 0", "200, 0, 0"})
  void framesThatCarryNothingEndTheConnection(int type, int length, int stream) throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var other = connect(server);
        var client = connect(server)) {
      client.get(1, "/").answer(1);
      var payload = new byte[length];
      if (length > 0) {
        payload[length - 1] = 1;
      }
      trySend(() -> {
        for (var i = 0; i < 4 * FrameBudget.FIRST; i++) {
          client.send(type, 0, stream == 1 ? 3 : 0, payload);
        }
      });

      assertCalmed(client);
      assertOthersAreServed(other);
    }
  }

  @Test
  void emptyPiecesOfABodyEndTheConnection() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var other = connect(server);
        var client = connect(server)) {
      client.request(1, false, "POST", "/");
      trySend(() -> {
        for (var i = 0; i <= Http2Setup.MOST_EMPTY_DATA; i++) {
          client.send(DATA, 0, 1);
        }
      });

      assertCalmed(client);
      assertOthersAreServed(other);
    }
  }

  @Test
  void smallPiecesOfAHeadEndTheConnection() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var other = connect(server);
        var client = connect(server)) {
      client.send(HEADERS, END_STREAM, 1);
      trySend(() -> {
        for (var i = 0; i <= Http2Setup.MOST_SMALL_CONTINUATIONS; i++) {
          client.send(CONTINUATION, 0, 1);
        }
      });

      assertCalmed(client);
      assertOthersAreServed(other);
    }
  }

  @Test
  void fieldsThatAreTooLargeAreAnswered431() throws Exception {
    try (var server = TestServer.blocking(settings().maxHeaderSize(2000), TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, "GET", "/", "large", "a".repeat(2200));

      assertThat(client.answer(1).status()).isEqualTo(431);
      assertThat(client.get(3, "/").answer(3).status()).isEqualTo(200);
    }
  }

  @Test
  void whatIsRefusedIsLoggedByOtherThreadsThanTheLoops() throws Exception {
    try (var log = new RecordedLog("tomodachi.http");
        var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, "GET", "/", "expect", "nonsense").answer(1);
      client.send(SETTINGS, 0, 1);

      assertThat(client.await(GOAWAY).farewellCode()).isNotZero();
      Awaitility.await()
          .untilAsserted(() ->
              assertThat(log.lines())
                  .hasSize(2)
                  .allMatch(line -> line.startsWith("INFO bad http request")));
    }
  }

  @Test
  void fieldsThatAreMuchTooLargeEndTheConnection() throws Exception {
    try (var server = TestServer.blocking(settings().maxHeaderSize(2000), TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, "GET", "/", "large", "a".repeat(10_000));

      assertThat(client.await(GOAWAY).farewellCode()).isNotZero();
    }
  }

  @Test
  void tooManyFieldsAreAnswered431() throws Exception {
    var fields = new String[202];
    for (var i = 0; i < fields.length; i++) {
      fields[i] = "a";
    }
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, "GET", "/", fields);

      assertThat(client.answer(1).status()).isEqualTo(431);
    }
  }

  @Test
  void aClientThatSaysNothingOfHttp2IsLetGo() throws Exception {
    try (var server = TestServer.blocking(settings().headTimeout(SHORT), TestServer::echo);
        var silent = unspoken(server);
        var client = unspoken(server)) {
      client.sendBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));

      assertThat(client.await(GOAWAY).farewellCode()).isEqualTo(code(Http2Error.SETTINGS_TIMEOUT));
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(silent.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aHeadThatIsNeverCompleteEndsTheConnection() throws Exception {
    try (var server = TestServer.blocking(settings().headTimeout(SHORT), TestServer::echo);
        var client = connect(server)) {
      var block = client.block(1, new DefaultHttp2Headers().method("GET"));
      client.send(HEADERS, END_STREAM, 1, block);

      assertCalmed(client);
    }
  }

  @Test
  void aConnectionWithoutARequestIsEndedAsOneWithoutAHead() throws Exception {
    try (var server = TestServer.blocking(settings().headTimeout(SHORT), TestServer::echo);
        var client = connect(server)) {
      assertThat(client.await(GOAWAY).farewellCode()).isZero();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionThatIsNotKeptAliveHasItsFirstRequestAnswered() throws Exception {
    try (var server =
            TestServer.blocking(settings().keepaliveTimeout(Duration.ZERO), TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/");

      var first = client.await(frame -> frame.type() == HEADERS || frame.type() == GOAWAY);
      assertThat(first.type()).isEqualTo(HEADERS);
      assertThat(client.await(DATA).has(END_STREAM)).isTrue();
      assertThat(client.await(GOAWAY).farewellCode()).isZero();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void noMoreIsRememberedOfFieldsThanTheProtocolHasByDefault() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.fieldTable(1024 * 1024).get(1, "/");

      assertThat(client.answer(1).status()).isEqualTo(200);
      assertThat(client.fieldTable()).isEqualTo(Http2Setup.FIELD_TABLE);
    }
  }

  @Test
  void anIdleConnectionIsEnded() throws Exception {
    try (var server = TestServer.blocking(settings().keepaliveTimeout(SHORT), TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/").answer(1);

      assertThat(client.await(GOAWAY).farewellCode()).isZero();
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aConnectionEndsAfterItsLastRequest() throws Exception {
    try (var server = TestServer.blocking(settings().maxKeepaliveRequests(2), TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/").answer(1);
      client.get(3, "/").answer(3);

      assertThat(client.await(GOAWAY).number()).isEqualTo(Integer.MAX_VALUE);
      assertThat(client.await(GOAWAY).number()).isEqualTo(3);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aClientThatGivesNoRoomForAnAnswerLosesIt() throws Exception {
    try (var server =
            TestServer.blocking(
                settings().bodyTimeout(SHORT),
                exchange -> exchange.respond(TestServer.ok(), new byte[100_000]));
        var client = connect(server)) {
      client.get(1, "/");

      var answer = client.answer(1);
      assertThat(answer.body()).hasSize(65_535);
      assertThat(answer.reset()).isEqualTo(code(Http2Error.CANCEL));
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
      client.window(0, 1_000_000);
      client.send(SETTINGS, 0, 0, new byte[] {0, 4, 0, 2, 0, 0});
      assertThat(client.get(3, "/").answer(3).body()).hasSize(100_000);
    }
  }

  private void answerOthers(Exchange exchange) {
    if (exchange.target().equals("/other")) {
      TestServer.text(exchange, "other");
    } else {
      exchanges.add(exchange);
    }
  }

  private static void assertCalmed(Http2Client client) throws IOException {
    assertThat(client.await(GOAWAY).farewellCode()).isEqualTo(code(Http2Error.ENHANCE_YOUR_CALM));
    assertThat(client.isClosedByServer()).isTrue();
  }

  private static void assertEnded(Http2Client client) throws IOException {
    assertThat(client.isClosedByServer()).isTrue();
  }

  private static void assertOthersAreServed(Http2Client other) throws IOException {
    assertThat(other.get(1, "/other").answer(1).status()).isEqualTo(200);
  }

  private interface Sending {
    void send() throws IOException;
  }

  /// The server may have closed the connection.
  private static void trySend(Sending sending) {
    try {
      sending.send();
    } catch (IOException _) {
      // What came before, the farewell shows.
    }
  }

  private static int code(Http2Error error) {
    return (int) error.code();
  }

  private static Http2Client connect(TestServer server) throws IOException {
    return new Http2Client(server.server().address());
  }

  private static Http2Client unspoken(TestServer server) throws IOException {
    var address = server.server().address();
    return new Http2Client(new Socket(address.getAddress(), address.getPort()));
  }
}
