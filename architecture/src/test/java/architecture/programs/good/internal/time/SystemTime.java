package architecture.programs.good.internal.time;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// Where time is made.
public final class SystemTime {
  ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

  Instant now() {
    return Instant.now();
  }
}
