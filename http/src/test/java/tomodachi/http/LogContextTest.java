package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.Service;

/// What every line says that is written while a request is handled.
class LogContextTest {

  @Service("talking")
  static final class Talking {
    private static final Logger LOG = LoggerFactory.getLogger("talking");

    @Get("/fine")
    void fine() {
      LOG.info("in the handler");
    }

    @Get("/lost")
    void lost() {
      LOG.info("before the error");
      throw new HttpException(404);
    }

    @HttpError(404)
    void missing() {
      LOG.info("in the error handler");
    }
  }

  private static List<Map<String, String>> contexts(String path, String... headers) {
    try (var served = Served.start(new Talking());
        var log = new RecordedLines("talking")) {
      served.get(path, headers);
      return log.events().stream().map(ILoggingEvent::getMDCPropertyMap).toList();
    }
  }

  private static String requestId(String... headers) {
    return contexts("/fine", headers).getFirst().getOrDefault("request_id", "none");
  }

  @Test
  void aHandlersLinesNameServiceHandlerTypeAndRequest() {
    assertThat(contexts("/fine", "X-Request-Id: r1"))
        .containsExactly(
            Map.of(
                "service", "talking",
                "handler", "fine",
                "type", "tomodachi.http",
                "request_id", "r1"));
  }

  @Test
  void anErrorHandlersLinesNameTheStatusToo() {
    assertThat(contexts("/lost", "X-Request-Id: r1"))
        .containsExactly(
            Map.of(
                "service", "talking",
                "handler", "lost",
                "type", "tomodachi.http",
                "request_id", "r1"),
            Map.of(
                "service", "talking",
                "handler", "missing",
                "type", "tomodachi.http_error",
                "status_code", "404",
                "request_id", "r1"));
  }

  @Test
  void theRequestKeepsItsIdFromTheHandlerToTheErrorHandler() {
    var ids =
        contexts("/lost").stream()
            .map(context -> context.getOrDefault("request_id", "none"))
            .toList();

    assertThat(ids).hasSize(2).allMatch(ids.getFirst()::equals);
  }

  @Test
  void theAccessLogHasTheSameContext() {
    try (var served = Served.start(new Talking());
        var log = new RecordedLines("tomodachi.http.response")) {
      served.get("/fine", "X-Request-Id: r1");

      await().until(() -> !log.events().isEmpty());
      assertThat(log.events().getFirst().getMDCPropertyMap()).containsEntry("request_id", "r1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3f2504e0-4f89-11d3-9a0c-0305e82c3301", "A/b+c==", "Root=1-67:x.y~z_"})
  void anIdThatIsAPlainWordIsTaken(String id) {
    assertThat(requestId("X-Request-Id: " + id)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "quo\"te", "a\tb", "<script>", "é"})
  void anyOtherIdIsReplaced(String id) {
    assertThat(requestId("X-Request-Id: " + id)).matches("[0-9a-f]{16}");
  }

  @Test
  void anIdThatIsTooLongIsReplaced() {
    assertThat(requestId("X-Request-Id: " + "x".repeat(128))).hasSize(128);
    assertThat(requestId("X-Request-Id: " + "x".repeat(129))).matches("[0-9a-f]{16}");
  }

  @Test
  void requestsWithoutIdGetDifferentOnes() {
    assertThat(requestId()).matches("[0-9a-f]{16}").isNotEqualTo(requestId());
  }
}
