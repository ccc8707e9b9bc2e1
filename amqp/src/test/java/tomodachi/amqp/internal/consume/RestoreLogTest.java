package tomodachi.amqp.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.internal.link.RecordedLog;

class RestoreLogTest {

  private static final String FAILED = "ERROR a consumer could not be set up again";

  private final SteppedTime time = new SteppedTime();
  private final RecordedLog log = new RecordedLog();
  private final RestoreLog restoring = new RestoreLog(time);

  @AfterEach
  void endLog() {
    log.close();
  }

  private void fail(String queue, int times) {
    for (var i = 0; i < times; i++) {
      restoring.failed(queue, new IOException("no"));
      time.pass(Duration.ofSeconds(1));
    }
  }

  @Test
  void eachQueueIsToldOfOnceAMinute() {
    fail("a", 60);
    fail("b", 1);
    assertThat(log.lines()).containsExactly(FAILED, FAILED);

    fail("a", 1);

    assertThat(log.lines()).containsExactly(FAILED, FAILED, FAILED);
  }

  @Test
  void theEndIsToldOfIfTheBeginningWas() {
    restoring.succeeded("a");
    assertThat(log.lines()).isEmpty();
    fail("a", 2);

    restoring.succeeded("a");

    assertThat(log.lines()).containsExactly(FAILED, "INFO the consumer is set up again");
  }

  @Test
  void whatComesAndGoesIsToldOfOnceAMinuteToo() {
    for (var i = 0; i < 30; i++) {
      fail("a", 1);
      restoring.succeeded("a");
    }
    assertThat(log.lines()).containsExactly(FAILED, "INFO the consumer is set up again");

    time.pass(Duration.ofSeconds(30));
    fail("a", 1);

    assertThat(log.lines()).hasSize(3).endsWith(FAILED);
  }
}
