package benchmarks.amqp.spring;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/// Begins what recurs a period later.
///
/// The container looks after its consumers every 10 s, at first when they start, and acknowledges
/// what is due without their lock. If a first acknowledgement is just being written, it is written
/// twice, and the broker closes the channel.
final class LateScheduler extends ThreadPoolTaskScheduler {

  private static final long serialVersionUID = 1L;

  LateScheduler() {
    setDaemon(true);
    initialize();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, Duration period) {
    return scheduleAtFixedRate(task, Instant.now().plus(period), period);
  }
}
