package tomodachi.embedded.aws.internal.sqs;

import java.util.List;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SQS can be asked about the tags of queues.
record TagOperations(Queues queues) {

  private static final String TAGS = "Tags";

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "TagQueue",
            QueueShapes.queue().with(TAGS, QueueShapes.TAGS),
            Members.none(),
            this::tag),
        new Operation.Immediate(
            "UntagQueue",
            QueueShapes.queue().with("TagKeys", QueueShapes.texts("TagKey")),
            Members.none(),
            this::untag),
        new Operation.Immediate(
            "ListQueueTags",
            QueueShapes.queue(),
            Members.none().with(TAGS, QueueShapes.TAGS),
            this::list));
  }

  private Structure tag(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    if (input.textMap(TAGS).isEmpty()) {
      throw ApiError.missingParameter(TAGS);
    }
    queue.tags().add(input.textMap(TAGS));
    return new Structure();
  }

  private Structure untag(Caller caller, Structure input) throws ApiError {
    queues.at(caller, input.requiredText("QueueUrl")).tags().remove(input.texts("TagKeys"));
    return new Structure();
  }

  private Structure list(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    return new Structure().set(TAGS, queue.tags().all());
  }
}
