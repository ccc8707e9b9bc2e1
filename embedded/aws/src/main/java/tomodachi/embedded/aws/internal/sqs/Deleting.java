package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// `DeleteMessage` and `DeleteMessageBatch`.
record Deleting(Queues queues) {

  private static final String KIND = "DeleteMessageBatchRequestEntry";

  private static final Members ENTRY = Members.none().withTexts("Id", "ReceiptHandle");

  List<Operation> operations() {
    return List.of(
        new Operation.Immediate(
            "DeleteMessage",
            Members.none().withTexts("QueueUrl", "ReceiptHandle"),
            Members.none(),
            this::deleteMessage),
        new Operation.Immediate(
            "DeleteMessageBatch",
            MessageShapes.batch(ENTRY, KIND),
            MessageShapes.batchResult(
                Members.none().withTexts("Id"), "DeleteMessageBatchResultEntry"),
            this::deleteMessageBatch));
  }

  private Structure deleteMessage(Caller caller, Structure input) throws ApiError {
    return delete(queues.at(caller, input.requiredText("QueueUrl")), input);
  }

  private Structure deleteMessageBatch(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    return BatchEntries.read(input, KIND).each(entry -> delete(queue, entry));
  }

  private static Structure delete(Queue queue, Structure input) throws ApiError {
    queue.messages().delete(Receipt.read(input));
    return new Structure();
  }
}
