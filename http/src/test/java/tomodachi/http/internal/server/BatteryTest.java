package tomodachi.http.internal.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tomodachi.http.internal.route.MalformedTarget;
import tomodachi.http.internal.route.Target;
import tomodachi.transport.TransportException;

/// What clients may send, byte by byte, and what comes of it: the answers, the state of the
/// connection afterwards, that nothing behind is taken for a request, that the next client is
/// served, and that nothing stays behind.
///
/// - `open`: the connection answers one more request.
/// - `closed`: the server closes it, whatever else was sent.
/// - `cut`: the client sends no more, and the server closes too.
class BatteryTest {
  private static final String CHUNKED =
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n";
  private static final int SHORT = 500;

  private final Set<String> handled = ConcurrentHashMap.newKeySet();
  private TestServer server;

  @BeforeEach
  void listen() throws TransportException {
    server = TestServer.blocking(this::answer);
  }

  @AfterEach
  void nothingStaysBehind() throws Exception {
    try (var closing = server) {
      try (var next = closing.connect()) {
        assertThat(next.get("/next").answer().status()).isEqualTo(200);
      }
      assertThat(handled).doesNotContain("/smuggled");
      assertThat(closing.server().awaitIdle(Duration.ofSeconds(10))).isTrue();
      await().until(() -> closing.server().openConnections() == 0);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "request-lines.csv", delimiter = '|', quoteCharacter = '\u0001')
  void requestLines(String name, String answers, String then, String bytes) throws Exception {
    assertAnswered(answers, then, WireText.of(bytes));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "fields.csv", delimiter = '|', quoteCharacter = '\u0001')
  void fields(String name, String answers, String then, String bytes) throws Exception {
    assertAnswered(answers, then, WireText.of(bytes));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "bodies.csv",
      delimiter = '|',
      quoteCharacter = '\u0001',
      emptyValue = "")
  void bodies(String name, String answers, String then, String bytes) throws Exception {
    assertAnswered(answers, then, WireText.of(bytes == null ? "" : bytes));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "chunks.csv", delimiter = '|', quoteCharacter = '\u0001')
  void chunks(String name, String answers, String then, String bytes) throws Exception {
    assertAnswered(answers, then, CHUNKED + WireText.of(bytes));
  }

  private void assertAnswered(String answers, String then, String bytes) throws Exception {
    try (var client = server.connect()) {
      client.send(bytes);
      assertOutcome(client, answers, then);
    }
    if (bytes.length() < SHORT) {
      try (var client = server.connect()) {
        sendSingly(client, bytes);
        assertOutcome(client, answers, then);
      }
    }
  }

  private static void assertOutcome(RawClient client, String answers, String then)
      throws IOException {
    if (then.equals("cut")) {
      client.endOutput();
    }
    if (!answers.equals("-")) {
      for (var status : answers.split(" ", -1)) {
        var answer = client.answer();
        assertThat(answer.statusLine()).startsWith("HTTP/1.1 " + status);
        assertThat(answer.body()).doesNotContainPattern("(?i)exception|java|netty|tomodachi");
      }
    }
    if (then.equals("open")) {
      assertThat(client.get("/again").answer().body()).isEqualTo("GET /again 0");
    } else {
      trySend(client, SMUGGLED);
      assertThat(client.isClosedByServer()).isTrue();
    }
  }

  private static void sendSingly(RawClient client, String bytes) {
    for (var i = 0; i < bytes.length(); i++) {
      trySend(client, bytes.substring(i, i + 1));
    }
  }

  /// The server may have closed the connection.
  private static void trySend(RawClient client, String bytes) {
    try {
      client.send(bytes);
    } catch (IOException _) {
      // What came before, the answer shows.
    }
  }

  private void answer(Exchange exchange) {
    handled.add(exchange.target());
    try {
      Target.parse(exchange.target());
      TestServer.echo(exchange);
    } catch (IOException | MalformedTarget e) {
      exchange.respond(
          new Head(status(e), List.of(Map.entry("Content-Type", "text/plain"))),
          String.valueOf(e.getMessage()).getBytes(UTF_8));
    }
  }

  private static int status(Exception e) {
    return switch (e) {
      case BodyTooLarge _ -> 413;
      case BodyStalled _ -> 408;
      default -> 400;
    };
  }
}
