package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The codes of errors, to the letter. For those of SQS that its API reference doesn't list by an
/// exception, fauxqs sets `AWS.SimpleQueueService.` before them, which AWS does for few.
abstract class ErrorCodesChecks extends ServerChecks {

  private static final String BY = "a prefix that this code hasn't got";
  private static final String COMMON = "SQS API Reference, Common Errors";

  @Test
  @FauxqsDiffers(by = BY, documentation = COMMON)
  void invalidParameterValue() {
    var queue = queue();

    assertThat(Refusal.of(() -> send(queue, "x".repeat(1_048_577))).code())
        .isEqualTo("InvalidParameterValue");
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = COMMON)
  void missingParameter() {
    var queue = queue();

    assertThat(Refusal.of(() -> send(queue, "")).code()).isEqualTo("MissingParameter");
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, CreateQueue, errors")
  void queueNameExists() {
    var name = name();
    queue(name, Map.of());

    assertThat(
            Refusal.of(() ->
                    sqs.createQueue(r ->
                        r.queueName(name).attributesWithStrings(Map.of("VisibilityTimeout", "1"))))
                .code())
        .isEqualTo("QueueAlreadyExists");
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, SendMessage, errors")
  void invalidMessageContents() {
    var queue = queue();

    assertThat(Refusal.of(() -> send(queue, "\u0000")).code()).isEqualTo("InvalidMessageContents");
  }

  @Test
  @FauxqsDiffers(by = BY, documentation = "SQS API Reference, ChangeMessageVisibility, errors")
  void receiptHandleIsInvalid() {
    var queue = queue();

    assertThat(
            Refusal.of(() ->
                    sqs.changeMessageVisibility(
                        r -> r.queueUrl(queue).receiptHandle("none").visibilityTimeout(1)))
                .code())
        .isEqualTo("ReceiptHandleIsInvalid");
  }

  @Test
  void batchesOfQueues() {
    var queue = queue();

    assertThat(
            Refusal.of(() -> sqs.sendMessageBatch(r -> r.queueUrl(queue).entries(List.of())))
                .code())
        .isEqualTo("AWS.SimpleQueueService.EmptyBatchRequest");
  }

  @Test
  void missingQueues() {
    assertThat(Refusal.of(() -> sqs.getQueueUrl(r -> r.queueName(name()))).code())
        .isEqualTo("AWS.SimpleQueueService.NonExistentQueue");
  }
}
