package tomodachi.embedded.aws.battery;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How the battery waits for what a server does in its own time: it looks at once and then often.
final class Patience {

  private Patience() {}

  static ConditionFactory soon() {
    return Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(20));
  }
}
