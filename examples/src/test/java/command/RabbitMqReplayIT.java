package command;

import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// Parked messages are replayed on RabbitMQ.
@ResourceLock(Locks.BROKERS)
@DisabledIf(value = "peers.Peers#rabbitMqIsMissing", disabledReason = "no RabbitMQ answers")
class RabbitMqReplayIT extends ReplayChecks {

  @Override
  int port() {
    return 5672;
  }
}
