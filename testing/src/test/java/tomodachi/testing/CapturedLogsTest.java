package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class CapturedLogsTest {

  private final Logger log = LoggerFactory.getLogger("captured");

  @Test
  void aLineIsCapturedWithAllItCarries() {
    var broken = new IllegalStateException("broken");
    try (var logs = CapturedLogs.start();
        var _ = MDC.putCloseable("handler", "read")) {
      log.atWarn().addKeyValue("id", 7).setCause(broken).log("order {} is late", "A");

      assertThat(logs.lines("captured"))
          .containsExactly(
              new LogLine(
                  System.Logger.Level.WARNING,
                  "captured",
                  "order A is late",
                  Map.of("id", 7),
                  Map.of("handler", "read"),
                  broken));
    }
  }

  @Test
  void linesOfOtherLoggersAreLeftOutWhenOneIsAskedFor() {
    try (var logs = CapturedLogs.start()) {
      log.error("mine");
      LoggerFactory.getLogger("other").error("not mine");

      assertThat(logs.lines("captured")).extracting(LogLine::message).containsExactly("mine");
      assertThat(logs.messages()).contains("mine", "not mine");
    }
  }

  @Test
  void nothingIsCapturedAfterTheEnd() {
    var logs = CapturedLogs.start();
    log.error("before");
    logs.close();

    log.error("after");

    assertThat(logs.lines("captured")).extracting(LogLine::message).containsExactly("before");
  }

  @Test
  void aLineThatComesLaterIsWaitedFor() throws InterruptedException {
    try (var logs = CapturedLogs.start()) {
      Thread.ofVirtual().start(() -> log.error("later"));

      var line = logs.await(seen -> seen.message().equals("later"));

      assertThat(line.level()).isEqualTo(System.Logger.Level.ERROR);
    }
  }
}
