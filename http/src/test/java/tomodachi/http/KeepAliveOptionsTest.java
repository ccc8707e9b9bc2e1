package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeepAliveOptionsTest {

  static final class Any {
    @Get("/")
    String any() {
      return "any";
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
