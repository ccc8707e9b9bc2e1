package command;

import org.junit.jupiter.api.condition.DisabledIf;

/// Parked messages are replayed on RabbitMQ.
@DisabledIf(value = "peers.Peers#rabbitMqIsMissing", disabledReason = "no RabbitMQ answers")
class RabbitMqReplayIT extends ReplayChecks {

  @Override
  int port() {
    return 5672;
  }
}
