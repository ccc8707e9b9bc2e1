package tomodachi.amqp.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.internal.link.RecordedLog;
import tomodachi.transport.Timeline;

final class UnroutableTest {

  private final RecordedLog log = new RecordedLog();
  private final Clock clock = new Clock();
  private final Unroutable unroutable = new Unroutable(clock);

  @AfterEach
  void endLog() {
    log.close();
  }

  @Test
  void eachDestinationIsWarnedOfOnceAMinute() {
    unroutable.warn(to("a"));
    unroutable.warn(to("b"));
    clock.now = Duration.ofSeconds(59);
    unroutable.warn(to("a"));

    assertThat(log.lines()).hasSize(2);
    clock.now = Duration.ofSeconds(60);
    unroutable.warn(to("a"));
    assertThat(log.lines()).hasSize(3);
  }

  @Test
  void theEarliestOfMoreThanAThousandIsForgotten() {
    for (var i = 0; i <= 1000; i++) {
      unroutable.warn(to("key-" + i));
    }
    unroutable.warn(to("key-1000"));
    unroutable.warn(to("key-0"));

    assertThat(log.lines()).hasSize(1002);
  }

  private static Outgoing to(String key) {
    return new Outgoing("", key, true, new AMQP.BasicProperties(), new byte[0]);
  }

  private static final class Clock implements Timeline.Machine {
    private Duration now = Duration.ZERO;

    @Override
    public long nanos() {
      return now.toNanos();
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      throw new UnsupportedOperationException();
    }
  }
}
