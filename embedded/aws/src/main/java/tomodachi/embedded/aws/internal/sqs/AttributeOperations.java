package tomodachi.embedded.aws.internal.sqs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// What SQS can be asked about the attributes of queues.
record AttributeOperations(Queues queues, ServerTime time) {

  private static final String ALL = "All";

  List<Operation> all() {
    return List.of(
        new Operation.Immediate(
            "GetQueueAttributes",
            QueueShapes.queue().with("AttributeNames", QueueShapes.texts("AttributeName")),
            Members.none().with("Attributes", QueueShapes.ATTRIBUTES),
            this::get),
        new Operation.Immediate(
            "SetQueueAttributes",
            QueueShapes.queue().with("Attributes", QueueShapes.ATTRIBUTES),
            Members.none(),
            this::set));
  }

  /// Without names there is nothing in the answer, as in AWS.
  private Structure get(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    return new Structure().set("Attributes", chosen(queue, input.texts("AttributeNames")));
  }

  private Structure set(Caller caller, Structure input) throws ApiError {
    var queue = queues.at(caller, input.requiredText("QueueUrl"));
    if (input.textMap("Attributes").isEmpty()) {
      throw ApiError.missingParameter("Attributes");
    }
    var attributes = queue.attributes();
    var request = AttributeRequest.of(input.textMap("Attributes"), attributes.isFifo());
    var changed = attributes.with(request);
    new DeadLetterRule(queues).check(queue.arn(), request);
    queue.change(changed, time.now());
    return new Structure();
  }

  private static Map<String, String> chosen(Queue queue, List<String> names) throws ApiError {
    var chosen = new LinkedHashMap<String, String>();
    var all = names.isEmpty() ? Map.<QueueAttribute, String>of() : queue.describe();
    for (var name : names) {
      if (name.equals(ALL)) {
        all.forEach((attribute, value) -> chosen.put(attribute.apiName(), value));
      } else {
        choose(all, QueueAttribute.named(name), chosen);
      }
    }
    return chosen;
  }

  private static void choose(
      Map<QueueAttribute, String> all, QueueAttribute attribute, Map<String, String> chosen) {
    var value = all.get(attribute);
    if (value != null) {
      chosen.put(attribute.apiName(), value);
    }
  }
}
