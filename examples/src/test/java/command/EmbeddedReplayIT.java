package command;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// Parked messages are replayed on the embedded broker, while it runs by itself.
@ResourceLock(Locks.BROKERS)
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedReplayIT extends ReplayChecks {

  private final Command broker = Command.broker("--amqp", "0");

  @Override
  int port() {
    return Integer.parseInt(broker.awaitMatch("amqp://127\\.0\\.0\\.1:(\\d+) ").group(1));
  }

  @AfterAll
  void stop() {
    broker.close();
  }
}
