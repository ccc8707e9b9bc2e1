package command;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Nothing is lost on the embedded broker of AMQP, while it runs by itself. Only in the long run,
/// since each start of a service takes its time, and RabbitMQ is asked in every build.
@EnabledIfSystemProperty(named = "loss.factor", matches = "[2-9]|\\d{2,}")
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedAmqpLossIT extends AmqpLossChecks {

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
