package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.http.internal.server.Http2Client.DATA;
import static tomodachi.http.internal.server.Http2Client.HEADERS;
import static tomodachi.http.internal.server.Http2Client.PING;
import static tomodachi.http.internal.server.Http2Client.RST_STREAM;
import static tomodachi.http.internal.server.Http2Client.WINDOW_UPDATE;
import static tomodachi.http.internal.server.TestSettings.settings;

import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Http2Test {
  private final LinkedBlockingQueue<Exchange> exchanges = new LinkedBlockingQueue<>();

  @Test
  void aRequestIsAnswered() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.get(1, "/a?b=c");

      var answer = client.answer(1);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("GET /a?b=c 0");
      assertThat(answer.field("content-length")).isEqualTo("12");
      assertThat(answer.field("server")).isEqualTo("tomodachi");
      assertThat(answer.field("date")).isEqualTo("Sun, 01 Nov 2026 08:09:07 GMT");
    }
  }

  @Test
  void theRequestIsToldInTheWordsOfHttp1() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(
          1, true, "GET", "/", "cookie", "a=1", "x", "y", "cookie", "b=2", "te", "trailers");

      var exchange = exchanges.take();
      assertThat(exchange.protocol()).isEqualTo("HTTP/2.0");
      assertThat(exchange.http11()).isTrue();
      assertThat(exchange.method()).isEqualTo("GET");
      assertThat(exchange.header("Host")).isEqualTo("test");
      assertThat(exchange.headers())
          .containsExactly(
              Map.entry("host", "test"),
              Map.entry("x", "y"),
              Map.entry("te", "trailers"),
              Map.entry("cookie", "a=1; b=2"));
      assertThat(exchange.contentLength()).isZero();
    }
  }

  @Test
  void requestsOfAConnectionRunAtOnceAndAreAnsweredInAnyOrder() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.get(1, "/first").get(3, "/second");
      var first = exchanges.take();
      var second = exchanges.take();

      TestServer.text(second, "second");
      assertThat(client.answer(3).body()).isEqualTo("second");

      TestServer.text(first, "first");
      assertThat(client.answer(1).body()).isEqualTo("first");
    }
  }

  @Test
  void aBodyOfAnyLengthIsReadAndItsTrailersAreDropped() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, false, "POST", "/").data(1, false, "abc").data(1, false, "de");
      client.headers(1, true, new DefaultHttp2Headers().add("checksum", "1"));

      assertThat(client.answer(1).body()).isEqualTo("POST / 5");
    }
  }

  @Test
  void whatFollowsARefusedRequestOnItsStreamIsNoRequest() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/refused", "expect", "nonsense");
      client.request(1, true, "POST", "/hidden");
      client.get(3, "/next");

      assertThat(client.answer(1).status()).isEqualTo(417);
      assertThat(exchanges.take().target()).isEqualTo("/next");
      assertThat(client.unread()).noneMatch(frame -> frame.type() == RST_STREAM);
    }
  }

  @ParameterizedTest
  @CsvSource({"GET, a", "GET, *", "GET, http://test/", "OPTIONS, a", "OPTIONS, **"})
  void aPathBeginsWithASlash(String method, String path) throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, method, path).request(3, true, "OPTIONS", "*");

      assertThat(client.answer(1).reset()).isEqualTo((int) Http2Error.PROTOCOL_ERROR.code());
      assertThat(client.answer(3).status()).isEqualTo(200);
    }
  }

  @Test
  void aClientMaySendAsMuchAsIsRead() throws Exception {
    var mayRead = new CountDownLatch(1);
    try (var server =
            TestServer.blocking(exchange -> {
              mayRead.await();
              TestServer.echo(exchange);
            });
        var client = connect(server)) {
      client.await(WINDOW_UPDATE);
      client.request(1, false, "POST", "/");
      for (var i = 0; i < 4; i++) {
        client.data(1, false, "a".repeat(16_000));
      }
      client.get(3, "/unheld");

      mayRead.countDown();
      var more = client.await(frame -> frame.type() == WINDOW_UPDATE && frame.stream() == 1);
      assertThat(more.number()).isGreaterThan(30_000);
      client.data(1, true, "b".repeat(16_000));
      assertThat(client.answer(1).body()).isEqualTo("POST / 80000");
      assertThat(client.answer(3).body()).isEqualTo("GET /unheld 0");
    }
  }

  @Test
  void aClientThatWaitsForLeaveToSendTheBodyGetsIt() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, false, "POST", "/", "expect", "100-continue");
      var leave = client.await(HEADERS).fields();
      assertThat(leave.status()).hasToString("100");

      client.data(1, true, "abc");
      assertThat(client.answer(1).body()).isEqualTo("POST / 3");
    }
  }

  @Test
  void anUnreadBodyIsDroppedForAWhileAndThenStopped() throws Exception {
    try (var server = TestServer.blocking(exchange -> TestServer.text(exchange, "no, thanks"));
        var client = connect(server)) {
      client.request(1, false, "POST", "/").data(1, false, "abc");

      assertThat(client.answer(1).body()).isEqualTo("no, thanks");
      client.data(1, false, "def");
      assertThat(client.await(RST_STREAM).number()).isEqualTo(code(Http2Error.NO_ERROR));
    }
  }

  @Test
  void anAnswerWaitsForTheRestOfItsRequest() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/");
      TestServer.text(exchanges.take(), "no, thanks");
      for (var i = 0; i < 5; i++) {
        client.data(1, false, "a".repeat(16_000)).data(1, false, "b".repeat(16_000));
        client.data(1, false, "c".repeat(16_000));
        client.await(frame -> frame.type() == WINDOW_UPDATE && frame.stream() == 1);
      }
      client.send(PING, 0, 0, new byte[8]);
      client.await(PING);
      assertThat(client.unread()).noneMatch(frame -> frame.type() == HEADERS);

      client.data(1, true, "end");

      assertThat(client.answer(1).body()).isEqualTo("no, thanks");
    }
  }

  @Test
  void anAnswerWaitsForNoMoreThanABodyMayHave() throws Exception {
    try (var server = TestServer.direct(settings().clientMaxSize(10_000), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/");
      TestServer.text(exchanges.take(), "no, thanks");

      client.data(1, false, "a".repeat(10_001));

      assertThat(client.answer(1).body()).isEqualTo("no, thanks");
      assertThat(client.await(RST_STREAM).number()).isEqualTo(code(Http2Error.NO_ERROR));
    }
  }

  @Test
  void anAnswerThatRefusesDoesNotWait() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/").data(1, false, "abc");

      exchanges.take().respond(new Head(403, List.of()), "no".getBytes(US_ASCII));

      assertThat(client.answer(1).body()).isEqualTo("no");
      client.data(1, true, "def");
    }
  }

  @Test
  void aClientMayLeaveWhileItsAnswerWaits() throws Exception {
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/");
      TestServer.text(exchanges.take(), "no, thanks");

      client.reset(1);

      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999999", ""})
  void aBodyThatIsTooLargeIsAnswered413(String length) throws Exception {
    try (var server =
            TestServer.blocking(
                settings().clientMaxSize(1000),
                exchange -> {
                  try {
                    TestServer.echo(exchange);
                  } catch (BodyTooLarge e) {
                    exchange.respond(new Head(413, List.of()), new byte[0]);
                  }
                });
        var client = connect(server)) {
      var fields = length.isEmpty() ? new String[0] : new String[] {"content-length", length};
      client.request(1, false, "POST", "/", fields).data(1, false, "a".repeat(1001));

      assertThat(client.answer(1).status()).isEqualTo(413);
    }
  }

  @Test
  void theAnswerToHeadHasALengthAndNoBody() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = connect(server)) {
      client.request(1, true, "HEAD", "/");

      var answer = client.answer(1);
      assertThat(answer.field("content-length")).isEqualTo("8");
      assertThat(answer.body()).isEmpty();
    }
  }

  @Test
  void fieldsOfAConnectionAreNotSent() throws Exception {
    var head =
        new Head(
            204,
            List.of(
                Map.entry("Keep-Alive", "timeout=5"),
                Map.entry("Transfer-Encoding", "chunked"),
                Map.entry("Content-Type", "text/plain"),
                Map.entry("X-Any", "caf\u00e9")));
    try (var server = TestServer.blocking(exchange -> exchange.respond(head, new byte[] {1}));
        var client = connect(server)) {
      client.get(1, "/");

      var answer = client.answer(1);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.fields().names()).hasToString("[:status, x-any, server, date]");
      assertThat(answer.field("x-any")).isEqualTo("caf\u00e9");
    }
  }

  @Test
  void aStreamedAnswerIsAsSlowAsItsReader() throws Exception {
    var written = new CountDownLatch(1);
    try (var server =
            TestServer.blocking(exchange -> {
              try (var out = exchange.stream(TestServer.ok(), -1)) {
                write(out, 300_000);
              }
              written.countDown();
            });
        var client = connect(server)) {
      client.get(1, "/");
      var read = 0;
      while (read < 65_535) {
        read += client.await(DATA).payload().length;
      }
      assertThat(written.getCount()).isEqualTo(1);

      client.window(0, 300_000).window(1, 300_000);
      assertThat(read + client.answer(1).body().length()).isEqualTo(300_000);
      written.await();
    }
  }

  @Test
  void aLargeAnswerArrivesWhole() throws Exception {
    try (var server =
            TestServer.blocking(
                exchange -> exchange.respond(TestServer.ok(), new byte[1_000_000]));
        var client = connect(server)) {
      client.window(0, 1_000_000).get(1, "/");
      client.window(1, 1_000_000);

      assertThat(client.answer(1).body()).hasSize(1_000_000);
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void anAnswerThatIsGivenUpIsReset() throws Exception {
    try (var server =
            TestServer.blocking(exchange -> {
              var out = exchange.stream(TestServer.ok(), -1);
              out.write(1);
              out.flush();
              exchange.abort();
            });
        var client = connect(server)) {
      client.get(1, "/");

      assertThat(client.answer(1).reset()).isEqualTo(code(Http2Error.INTERNAL_ERROR));
      assertThat(client.get(3, "/").answer(3).reset()).isNotNull();
    }
  }

  @Test
  void aClientThatResetsItsStreamHasGone() throws Exception {
    var gone = new CountDownLatch(1);
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = connect(server)) {
      client.request(1, false, "POST", "/");
      var exchange = exchanges.take();
      exchange.onDisconnect(gone::countDown);

      client.reset(1);

      gone.await();
      assertThat(exchange.connected()).isFalse();
      assertThatThrownBy(() -> exchange.body().read()).isInstanceOf(ClientGone.class);
      TestServer.text(exchange, "too late");
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void aWriterWhoseClientHasGoneIsTold() throws Exception {
    var told = new LinkedBlockingQueue<IOException>();
    try (var server =
            TestServer.blocking(exchange -> {
              try (var out = exchange.stream(TestServer.ok(), -1)) {
                write(out, 10_000_000);
              } catch (IOException e) {
                told.add(e);
              }
            });
        var client = connect(server)) {
      client.get(1, "/");
      client.await(DATA);

      client.reset(1);

      assertThat(told.take()).isInstanceOf(ClientGone.class);
    }
  }

  @Test
  void aConnectionMayBeginWithHalfAPreface() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client =
            new Http2Client(
                new Socket(
                    server.server().address().getAddress(), server.server().address().getPort()))) {
      for (var next : "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII)) {
        client.sendBytes(next);
      }
      client.send(Http2Client.SETTINGS, 0, 0).get(1, "/");

      assertThat(client.answer(1).body()).isEqualTo("GET / 0");
    }
  }

  private static void write(OutputStream out, int bytes) throws IOException {
    for (var i = 0; i < bytes; i += 1000) {
      out.write(new byte[1000]);
    }
  }

  private static int code(Http2Error error) {
    return (int) error.code();
  }

  private static Http2Client connect(TestServer server) throws IOException {
    return new Http2Client(server.server().address());
  }
}
