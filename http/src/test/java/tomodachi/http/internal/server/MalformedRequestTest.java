package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each request here is refused before an application sees it, and nothing behind it is taken for
/// another request.
class MalformedRequestTest {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 0",
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5\r\nContent-Length: 5",
        "Content-Length: 5, 6",
        "Content-Length: -1",
        "Content-Length: +5",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length:",
        "Content-Length: 99999999999999999999",
        "Content-Length : 5",
        "Transfer-Encoding : chunked",
        "X-Folded: a\r\n b",
        "X-Folded: a\r\n\tContent-Length: 5",
        " X-Leading: a",
        "X-Nul: a\0b",
        "X-Return: a\rb",
        "X-Feed: a\nb",
        "X-Bell: a\u0007b",
        "X Y: a",
        "X(Y): a",
        ": a",
        "no colon",
        "Host: other",
        "Sec-WebSocket-Key1: a\r\nSec-WebSocket-Key2: b",
      })
  void fieldsThatCanBeReadInTwoWaysAreRefused(String fields) throws Exception {
    assertRefused(400, "POST / HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, chunked",
        "chunked, chunked",
        "identity",
        "xchunked",
        "chunked;q=1"
      })
  void codingsOtherThanChunkedAreNotImplemented(String coding) throws Exception {
    assertRefused(
        501, "POST / HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: " + coding + "\r\n\r\n");
  }

  @Test
  void aCodingIsSaidOnce() throws Exception {
    assertRefused(
        501,
        """
        POST / HTTP/1.1\r
        Host: test\r
        Transfer-Encoding: chunked\r
        Transfer-Encoding: chunked\r
        \r
        """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /\r\n\r\n",
        "GET\r\n\r\n",
        "GET / HTTP/1.1 \r\nHost: test\r\n\r\n",
        "GET / a HTTP/1.1\r\nHost: test\r\n\r\n",
        "GE(T / HTTP/1.1\r\nHost: test\r\n\r\n",
        "GET /a\0b HTTP/1.1\r\nHost: test\r\n\r\n",
        "GET /seg/\u00c3\u00b6/x HTTP/1.1\r\nHost: test\r\n\r\n",
        "GET /?q=\u00e5 HTTP/1.1\r\nHost: test\r\n\r\n",
        "GET / HTTPS/1.1\r\nHost: test\r\n\r\n",
        "GET / HTTP/1.1\nHost: test\n\n",
        "\u0016\u0003\u0001\u0002\r\n\r\n",
      })
  void requestLinesAndHeadsThatArentHttpAreRefused(String head) throws Exception {
    assertRefused(400, head);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/2.0", "HTTP/0.9", "HTTP/3.0"})
  void otherVersionsAreRefused(String version) throws Exception {
    assertRefused(505, "GET / " + version + "\r\nHost: test\r\n\r\n");
  }

  @Test
  void aRequestLineHasALimit() throws Exception {
    assertRefused(414, "GET /" + "a".repeat(8 * 1024) + " HTTP/1.1\r\nHost: test\r\n\r\n");
  }

  @Test
  void aLongRequestLineBelowTheLimitIsTaken() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, "" + e.target().length()));
        var client = server.connect()) {
      assertThat(client.get("/" + "a".repeat(8000)).answer().body()).isEqualTo("8001");
    }
  }

  @Test
  void aHeadHasALimit() throws Exception {
    var field = "X: " + "a".repeat(1000) + "\r\n";

    assertRefused(431, "GET / HTTP/1.1\r\nHost: test\r\n" + field.repeat(66) + "\r\n");
  }

  @Test
  void aHeadHasAHundredFieldsAtMost() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send("GET / HTTP/1.1\r\nHost: test\r\n" + "X: a\r\n".repeat(99) + "\r\n");
      assertThat(client.answer().status()).isEqualTo(200);
    }
    assertRefused(431, "GET / HTTP/1.1\r\nHost: test\r\n" + "X: a\r\n".repeat(100) + "\r\n");
  }

  @Test
  void aFoldIsSeenHoweverTheBytesArrive() throws Exception {
    var handled = new AtomicInteger();
    try (var server = TestServer.blocking(e -> handled.incrementAndGet());
        var client = server.connect()) {
      for (var c : "GET / HTTP/1.1\r\nHost: test\r\nX: a\r\n b".toCharArray()) {
        client.send(String.valueOf(c));
      }

      assertThat(client.answer().status()).isEqualTo(400);
      assertThat(handled).hasValue(0);
    }
  }

  @Test
  void emptyLinesBeforeARequestAreSkipped() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send("\r\n\r\nGET / HTTP/1.1\r\nHost: test\r\n\r\n\r\n").get("/next");

      assertThat(client.answer().body()).isEqualTo("GET / 0");
      assertThat(client.answer().body()).isEqualTo("GET /next 0");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'GET /secret-target\0 HTTP/1.1\r\nX-Secret: secret-value\r\n\r\n', "
        + "method or target has bad characters",
    "'GET /secret-target HTTP/1.1\r\nX-Secret: secret-value\r\n\r\n', not one host field",
    "'GET /secret-target HTTP/1.1\r\nHost: a\r\n folded: secret\r\n\r\n', head can't be parsed",
  })
  void refusedRequestsAreLoggedWithoutWhatTheyHold(String head, String reason) throws Exception {
    try (var log = new RecordedLog("tomodachi.http")) {
      assertRefused(400, head);

      assertThat(log.lines())
          .containsExactly(
              "INFO bad http request [remote_ip=\"127.0.0.1\", status_code=\"400\","
                  + " reason=\"%s\"]".formatted(reason));
    }
  }

  private static void assertRefused(int status, String head) throws Exception {
    var handled = new AtomicInteger();
    try (var server = TestServer.blocking(e -> handled.incrementAndGet());
        var client = server.connect()) {
      client.send(head + SMUGGLED);

      var answer = client.answer();
      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.field("Connection")).isEqualTo("close");
      assertThat(client.isClosedByServer()).isTrue();
      assertThat(handled).hasValue(0);
    }
  }
}
