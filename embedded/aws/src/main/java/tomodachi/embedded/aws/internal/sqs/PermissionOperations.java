package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SQS can be asked about single statements of a queue's policy.
record PermissionOperations(Queues queues, ServerTime time) {

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "AddPermission",
            QueueShapes.queue()
                .withTexts("Label")
                .with("AWSAccountIds", QueueShapes.texts("AWSAccountId"))
                .with("Actions", QueueShapes.texts("ActionName")),
            Members.none(),
            this::add),
        new Operation.Immediate(
            "RemovePermission",
            QueueShapes.queue().withTexts("Label"),
            Members.none(),
            this::remove));
  }

  private Structure add(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    var permission = Permission.of(input);
    var policy = policy(queue);
    if (policy.has(permission.label())) {
      throw SqsErrors.invalidParameterValue(permission.label(), "Label", "Already exists.");
    }
    policy.add(permission.statement(queue.arn()));
    return change(queue, policy);
  }

  private Structure remove(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    var label = input.requiredText("Label");
    var policy = policy(queue);
    if (!policy.has(label)) {
      throw SqsErrors.invalidParameterValue(label, "Label", "can't find label.");
    }
    policy.remove(label);
    return change(queue, policy);
  }

  private Structure change(Queue queue, PolicyDocument policy) {
    queue.change(queue.attributes().withPolicy(policy.text()), time.now());
    return new Structure();
  }

  private static PolicyDocument policy(Queue queue) throws ApiError {
    return PolicyDocument.of(queue.attributes().value(QueueAttribute.POLICY), queue.arn());
  }
}
