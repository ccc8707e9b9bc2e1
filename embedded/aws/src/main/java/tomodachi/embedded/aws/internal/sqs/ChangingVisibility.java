package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Shape.Scalar;
import tomodachi.embedded.aws.internal.api.Structure;

/// `ChangeMessageVisibility` and `ChangeMessageVisibilityBatch`.
record ChangingVisibility(Queues queues) {

  private static final String KIND = "ChangeMessageVisibilityBatchRequestEntry";

  private static final Members CHANGE =
      Members.none().withTexts("ReceiptHandle").with("VisibilityTimeout", Scalar.INTEGER);

  List<Operation> operations() {
    return List.of(
        new Operation.Immediate(
            "ChangeMessageVisibility",
            CHANGE.withTexts("QueueUrl"),
            Members.none(),
            this::changeMessageVisibility),
        new Operation.Immediate(
            "ChangeMessageVisibilityBatch",
            MessageShapes.batch(CHANGE.withTexts("Id"), KIND),
            MessageShapes.batchResult(
                Members.none().withTexts("Id"), "ChangeMessageVisibilityBatchResultEntry"),
            this::changeMessageVisibilityBatch));
  }

  private Structure changeMessageVisibility(Caller caller, Structure input) throws ApiError {
    return change(queues.at(caller, input.requiredText("QueueUrl")), input);
  }

  private Structure changeMessageVisibilityBatch(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    return BatchEntries.read(input, KIND).each(entry -> change(queue, entry));
  }

  private static Structure change(Queue queue, Structure input) throws ApiError {
    var receipt = Receipt.read(input);
    queue.messages().changeVisibility(receipt, VisibilityTimeout.required(input));
    return new Structure();
  }
}
