package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tomodachi.Options;

/// Signs of life in streams of events.
class HeartbeatTest {

  static final class Silent {
    final CountDownLatch end = new CountDownLatch(1);

    Options options =
        Options.of(
            HttpOptions.defaults()
                .withEventStream(
                    EventStreamOptions.defaults().withHeartbeat(Duration.ofMillis(100))));

    @Get("/silent")
    EventStream silent() {
      return sink -> {
        sink.send("first");
        end.await();
        sink.send("last");
      };
    }
  }

  private final Silent service = new Silent();

  @Test
  void aSilentStreamGetsCommentsUntilSomethingIsSent() {
    try (var served = Served.start(service);
        var answer = LiveAnswer.get(served.port(), "/silent")) {
      assertThat(answer.event()).containsExactly("data: first");
      assertThat(answer.event()).containsExactly(":");
      assertThat(answer.event()).containsExactly(":");

      service.end.countDown();

      var next = answer.event();
      while (next.equals(List.of(":"))) {
        next = answer.event();
      }
      assertThat(next).containsExactly("data: last");
      assertThat(answer.isWhole()).isTrue();
    }
  }

  @Test
  void aCommentIsReadableAtOnceInACompressedStream() throws Exception {
    try (var served = Served.with(List.of("http.compression.enabled=true"), service);
        var answer = LiveAnswer.get(served.port(), "/silent", "Accept-Encoding: gzip")) {
      assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
      var text = new GZIPInputStream(answer.body());
      var begin = "data: first\n\n:\n\n";

      assertThat(text.readNBytes(begin.length())).asString().isEqualTo(begin);
      service.end.countDown();
      assertThat(text.readAllBytes()).asString().endsWith("data: last\n\n");
    }
  }
}
