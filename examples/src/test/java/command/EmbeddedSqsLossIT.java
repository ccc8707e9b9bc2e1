package command;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Nothing is lost on the embedded server of SQS, while it runs by itself.
@TestInstance(Lifecycle.PER_CLASS)
class EmbeddedSqsLossIT extends SqsLossChecks {

  private final Command process = Command.broker("--aws", "0");

  @Override
  int port() {
    return Integer.parseInt(process.awaitMatch("STS .* http://127\\.0\\.0\\.1:(\\d+),").group(1));
  }

  @Override
  String broker() {
    return "the embedded AWS server";
  }

  @AfterAll
  void stop() {
    process.close();
  }
}
