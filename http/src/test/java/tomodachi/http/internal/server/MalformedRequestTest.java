package tomodachi.http.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.http.internal.server.TestSettings.settings;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What becomes of requests that are refused before an application sees them; which these are,
/// [BatteryTest] shows.
class MalformedRequestTest {
  private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: test\r\n\r\n";

  @Test
  void aLongRequestLineBelowTheLimitIsTaken() throws Exception {
    try (var server = TestServer.blocking(e -> TestServer.text(e, "" + e.target().length()));
        var client = server.connect()) {
      assertThat(client.get("/" + "a".repeat(8000)).answer().body()).isEqualTo("8001");
    }
  }

  @Test
  void theSizeOfAllFieldsIsASetting() throws Exception {
    try (var server = TestServer.blocking(settings().maxHeaderSize(1024), TestServer::echo);
        var below = server.connect();
        var past = server.connect()) {
      below.send("GET / HTTP/1.1\r\nHost: test\r\nX: " + "a".repeat(1000) + "\r\n\r\n");
      past.send("GET / HTTP/1.1\r\nHost: test\r\nX: " + "a".repeat(1024) + "\r\n\r\n");

      assertThat(below.answer().status()).isEqualTo(200);
      assertThat(past.answer().status()).isEqualTo(431);
      assertThat(past.isClosedByServer()).isTrue();
    }
  }

  @Test
  void aRefusalOfHeadHasNoBody() throws Exception {
    try (var server = TestServer.blocking(TestServer::echo);
        var client = server.connect()) {
      client.send("HEAD / HTTP/1.1\r\n\r\n");

      assertThat(client.answerWithoutBody().status()).isEqualTo(400);
      assertThat(client.isClosedByServer()).isTrue();
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
        + "target has bad characters",
    "'GET /secret-target HTTP/1.1\r\nX-Secret: secret-value\r\n\r\n', not one valid host field",
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
