package command;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Nothing is lost on the embedded broker, while it runs by itself.
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedLossIT extends LossChecks {

  private final Command process = Command.broker("--amqp", "0");

  @Override
  int port() {
    return Integer.parseInt(process.awaitMatch("amqp://127\\.0\\.0\\.1:(\\d+) ").group(1));
  }

  @Override
  String broker() {
    return "the embedded broker";
  }

  @AfterAll
  void stop() {
    process.close();
  }
}
