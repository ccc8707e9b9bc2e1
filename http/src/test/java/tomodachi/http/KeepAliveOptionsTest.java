package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tomodachi.Options;

class KeepAliveOptionsTest {

  static final class Any {
    @Get("/")
    String any() {
      return "any";
    }
  }

  static final class Patient {
    private static final Duration AGES = Duration.ofSeconds(Long.MAX_VALUE);

    Options options =
        Options.of(
            HttpOptions.defaults()
                .withKeepaliveTimeout(AGES)
                .withMaxKeepaliveTime(AGES)
                .withHeaderTimeout(AGES)
                .withBodyTimeout(AGES));

    @Get("/")
    String any() {
      return "any";
    }

    @Post("/")
    String echo(@Body String body) {
      return body;
    }
  }

  private static String keepAlive(Answer answer) {
    return answer.header("Connection") + " " + answer.header("Keep-Alive");
  }

  @Test
  void aConnectionSaysHowLongAndForHowManyRequestsItIsKept() {
    var options = List.of("http.keepalive_timeout=3", "http.max_keepalive_requests=3");
    try (var served = Served.with(options, new Any());
        var client = new Client(served.port())) {
      assertThat(keepAlive(client.send("GET", "/", ""))).isEqualTo("keep-alive timeout=3, max=3");
      assertThat(keepAlive(client.send("GET", "/nowhere", "")))
          .isEqualTo("keep-alive timeout=3, max=3");
      assertThat(keepAlive(client.send("GET", "/health/live", ""))).isEqualTo("close ");
      assertThat(client.closed()).isTrue();
    }
  }

  @Test
  void itIsKeptByDefaultAndNeverWithATimeoutOfZero() {
    try (var kept = Served.start(new Any());
        var closing = Served.with(List.of("http.keepalive_timeout=0"), new Any())) {
      assertThat(keepAlive(kept.get("/"))).isEqualTo("keep-alive timeout=75");
      assertThat(keepAlive(closing.get("/"))).isEqualTo("close ");
    }
  }

  @Test
  void timesThatNeverComeAreNoMistake() {
    try (var served = Served.start(new Patient());
        var client = new Client(served.port())) {
      assertThat(client.send("GET", "/", "")).hasToString("200 any");
      assertThat(client.send("POST", "/", "body")).hasToString("200 body");
    }
  }

  @Test
  void itEndsWithTheFirstAnswerAfterItsAge() {
    var options = List.of("http.max_keepalive_time=1ms");
    try (var served = Served.with(options, new Any());
        var client = new Client(served.port())) {
      while (!keepAlive(client.send("GET", "/", "")).equals("close ")) {
        Thread.onSpinWait();
      }

      assertThat(client.closed()).isTrue();
    }
  }
}
