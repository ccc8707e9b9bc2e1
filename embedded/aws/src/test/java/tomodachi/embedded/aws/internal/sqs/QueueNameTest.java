package tomodachi.embedded.aws.internal.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueueNameTest {

  private static final String RULE =
      "InvalidParameterValue 400: Can only include alphanumeric characters, hyphens, or"
          + " underscores. 1 to 80 in length";
  private static final String FIFO_RULE =
      "InvalidParameterValue 400: The name of a FIFO queue can only include alphanumeric"
          + " characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in"
          + " length.";

  private final QueueScene scene = new QueueScene();

  @ParameterizedTest
  @ValueSource(strings = {"a", "Orders_2026-new", "-", "_", "0"})
  void lettersDigitsHyphensAndUnderscoresMakeAName(String name) throws Exception {
    assertThat(scene.create(name)).isEqualTo(QueueScene.URLS + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a/b", "a b", "ä", "a:b", "orders.fifo", ".fifo", "*"})
  void otherNamesAreRefused(String name) {
    assertThat(scene.refusedCreation(name)).isEqualTo(RULE);
  }

  @Test
  void eightyCharactersAreTheMost() throws Exception {
    assertThat(scene.create("n".repeat(80))).endsWith("n".repeat(80));
    assertThat(scene.refusedCreation("n".repeat(81))).isEqualTo(RULE);
  }

  @Test
  void theSuffixOfAFifoQueueCounts() throws Exception {
    assertThat(scene.create("n".repeat(75) + ".fifo", "FifoQueue", "true")).endsWith(".fifo");
    assertThat(scene.refusedCreation("n".repeat(76) + ".fifo", "FifoQueue", "true"))
        .isEqualTo(FIFO_RULE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "orders", ".fifo", "a.b.fifo", "orders.FIFO", "orders.fifo.fifo"})
  void otherNamesOfFifoQueuesAreRefused(String name) {
    assertThat(scene.refusedCreation(name, "FifoQueue", "true")).isEqualTo(FIFO_RULE);
  }

  @Test
  void aNameIsNeeded() {
    assertThat(scene.refusal("CreateQueue"))
        .isEqualTo("MissingParameter 400: The request must contain the parameter QueueName.");
  }
}
