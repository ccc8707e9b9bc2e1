package tomodachi.embedded.aws.internal.sqs;

import java.util.Map;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Shape.Members;
import tomodachi.embedded.aws.internal.api.Structure;

/// Creates a queue. One that is there stays as it is, with its tags, if each attribute the request
/// names has the value it names.
///
/// @param memory for the messages of queues
record CreateQueue(Queues queues, ServerTime time, Memory memory) {

  Operation operation() {
    return new Operation.Immediate(
        "CreateQueue",
        Members.none()
            .withTexts("QueueName")
            .with("Attributes", QueueShapes.ATTRIBUTES)
            .with("tags", QueueShapes.TAGS),
        Members.none().withTexts("QueueUrl"),
        this::call);
  }

  private Structure call(Caller caller, Structure input) throws ApiError {
    var raw = input.textMap("Attributes");
    var fifo = AttributeRequest.wantsFifo(raw);
    var name = QueueName.of(input.requiredText("QueueName"), fifo);
    var request = AttributeRequest.of(raw, fifo);
    var attributes = QueueAttributes.initial(fifo).with(request);
    var arn = caller.home().arn("sqs", name.text());
    var queue = queues.find(arn);
    if (queue.isPresent()) {
      compare(queue.get(), request);
    } else {
      new DeadLetterRule(queues).check(arn, request);
      create(arn, attributes, input.textMap("tags"));
    }
    return new Structure().set("QueueUrl", QueueUrl.text(caller, arn));
  }

  private void create(Arn arn, QueueAttributes attributes, Map<String, String> tags)
      throws ApiError {
    queues.checkRoom();
    var messages = new MessageStore(arn, attributes.settings(), time, memory, queues);
    var queue = new Queue(arn, attributes, messages, time.now());
    queue.tags().add(tags);
    queues.add(queue);
  }

  private static void compare(Queue queue, AttributeRequest request) throws ApiError {
    var difference = queue.attributes().difference(request);
    if (difference.isPresent()) {
      throw SqsErrors.queueNameExists(difference.get().apiName());
    }
  }
}
