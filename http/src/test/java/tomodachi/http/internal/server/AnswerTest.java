package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

  @Test
  void aHeadIsTheApplicationsFieldsThenTheServers() throws Exception {
    var head = new Head(201, List.of(Map.entry("X-B", "1"), Map.entry("X-A", "2")));
    try (var server = TestServer.blocking(e -> e.respond(head, "hi".getBytes(UTF_8)));
        var client = server.connect()) {
      var answer = client.get("/").answer();

      assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 201 Created");
      assertThat(answer.fields())
          .containsExactly(
              "X-B: 1",
              "X-A: 2",
              "Server: tomodachi",
              "Date: Sun, 01 Nov 2026 08:09:07 GMT",
              "Content-Length: 2",
              "Connection: keep-alive",
              "Keep-Alive: timeout=75");
      assertThat(answer.body()).isEqualTo("hi");
    }
  }

  @Test
  void theApplicationsOwnServerAndDateStayAndItsFramingDoesnt() throws Exception {
    var head =
        new Head(
            200,
            List.of(
                Map.entry("server", "mine"),
                Map.entry("DATE", "today"),
                Map.entry("content-length", "99"),
                Map.entry("Transfer-Encoding", "chunked")));
    try (var server = TestServer.blocking(e -> e.respond(head, "hi".getBytes(UTF_8)));
        var client = server.connect()) {
      assertThat(client.get("/").answer().fields())
          .containsExactly(
              "server: mine",
              "DATE: today",
              "Content-Length: 2",
              "Connection: keep-alive",
              "Keep-Alive: timeout=75");
    }
  }

  @Test
  void fieldValuesAreSentAsLatin1() throws Exception {
    var head = new Head(200, List.of(Map.entry("X-Name", "Åsa")));
    try (var server = TestServer.blocking(e -> e.respond(head, new byte[0]));
        var client = server.connect()) {
      assertThat(client.get("/").answer().field("X-Name")).isEqualTo("Åsa");
    }
  }

  @Test
  void aRequestIsSeenAsItCame() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.send("PURGE /a%20b?c HTTP/1.1\r\nhost: test\r\nX-A: 1\r\nx-a:  \u00e52 \r\n\r\n");
      var exchange = exchanges.take();

      assertThat(exchange.method()).isEqualTo("PURGE");
      assertThat(exchange.target()).isEqualTo("/a%20b?c");
      assertThat(exchange.http11()).isTrue();
      assertThat(exchange.headers())
          .containsExactly(
              Map.entry("host", "test"), Map.entry("X-A", "1"), Map.entry("x-a", "\u00e52"));
      assertThat(exchange.header("HOST")).isEqualTo("test");
      assertThat(exchange.header("missing")).isNull();
      assertThat(exchange.headerValues("X-a")).containsExactly("1", "\u00e52");
      assertThat(exchange.remoteAddress().getAddress().isLoopbackAddress()).isTrue();
      assertThat(exchange.connected()).isTrue();
      assertThat(exchange.answered()).isFalse();
    }
  }

  @Test
  void headGetsTheLengthAndNoBody() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, "hello"));
        var client = server.connect()) {
      client.send("HEAD / HTTP/1.1\r\nHost: test\r\n\r\n");
      assertThat(client.answerWithoutBody().field("Content-Length")).isEqualTo("5");

      assertThat(client.get("/").answer().body()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void someStatusesHaveNoBodyAndNoLength(int status) throws Exception {
    var head = new Head(status, List.of(Map.entry("content-type", "text/plain")));
    try (var server = TestServer.blocking(e -> e.respond(head, "body".getBytes(UTF_8)));
        var client = server.connect()) {
      var answer = client.get("/").answerWithoutBody();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.field("Content-Length")).isNull();
      assertThat(answer.field("Content-Type")).isNull();

      assertThat(client.get("/").answerWithoutBody().status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "200, OK",
    "299, Success",
    "399, Redirection",
    "418, I'm a teapot",
    "499, Client Error",
    "599, Server Error",
  })
  void aStatusHasAPlainReason(int status, String reason) throws Exception {
    var head = new Head(status, List.of());
    try (var server = TestServer.blocking(e -> e.respond(head, new byte[0]));
        var client = server.connect()) {
      assertThat(client.get("/").answer().statusLine())
          .isEqualTo("HTTP/1.1 %d %s".formatted(status, reason));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {65_535, 65_536, 65_537, 131_072, 5_000_000})
  void largeBodiesArriveWhole(int size) throws Exception {
    var body = new byte[size];
    for (var i = 0; i < size; i++) {
      body[i] = (byte) (i * 31);
    }
    try (var server = TestServer.blocking(e -> e.respond(TestServer.ok(), body));
        var client = server.connect()) {
      for (var i = 0; i < 2; i++) {
        assertThat(client.get("/").answer().body().getBytes(ISO_8859_1)).isEqualTo(body);
      }
    }
  }

  @Test
  void aSecondAnswerIsAMistake() throws Exception {
    var exchanges = new LinkedBlockingQueue<Exchange>();
    try (var server = TestServer.direct(settings(), exchanges::add);
        var client = server.connect()) {
      client.get("/twice");
      var exchange = exchanges.take();
      TestServer.text(exchange, "one");

      assertThat(exchange.answered()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> TestServer.text(exchange, "two"))
          .withMessage("GET /twice has been answered already");
      assertThatIllegalStateException()
          .isThrownBy(() -> exchange.stream(TestServer.ok(), -1))
          .withMessage("GET /twice has been answered already");
      assertThat(client.answer().body()).isEqualTo("one");
    }
  }

  @Test
  void anApplicationThatFailsIsA500AndTheEndOfTheConnection() throws Exception {
    try (var log = new RecordedLog("tomodachi.http");
        var server =
            TestServer.direct(
                settings(),
                exchange -> {
                  throw new IllegalStateException("bug");
                });
        var client = server.connect()) {
      var answer = client.get("/").answer();

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).isEqualTo("Internal Server Error");
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(log.lines()).containsExactly("WARN error in request handling null");
    }
  }

  @Test
  void anAbortedExchangeEndsTheConnectionWithoutAnAnswer() throws Exception {
    try (var server = TestServer.blocking(Exchange::abort);
        var client = server.connect()) {
      assertThat(client.get("/").isClosedByServer()).isTrue();
      assertThat(server.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
    }
  }
}
