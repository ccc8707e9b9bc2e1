package tomodachi.embedded.aws.property;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import tomodachi.embedded.aws.internal.api.Answer;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.sqs.Sqs;
import tomodachi.testing.ManualTimeline;

/// Calls the operations of SQS, as the server does.
final class SqsClient {

  private static final Caller CALLER =
      new Caller(
          new Home("eu-west-1", "000000000000"), "http://127.0.0.1:9732", "key", () -> () -> {});
  private static final long MEMORY = 64 * 1024 * 1024;

  private final ManualTimeline timeline = new ManualTimeline();
  private final ReentrantLock lock = new ReentrantLock();
  private final ServerTime time = new ServerTime(timeline, lock);
  private final Memory memory = new Memory(MEMORY);
  private final Map<String, Operation> operations;
  private final Map<String, String> urls = new HashMap<>();

  /// @param change what is done to the operations
  SqsClient(UnaryOperator<Map<String, Operation>> change) {
    operations = change.apply(new Sqs(time, memory).service().operations());
  }

  long now() {
    return time.now();
  }

  long memoryUsed() {
    return memory.used();
  }

  void advance(int seconds) {
    timeline.advance(Duration.ofSeconds(seconds));
  }

  /// Creates a queue.
  ///
  /// @return its ARN
  String create(String name, Map<String, String> attributes) throws ApiError {
    var input = new Structure().set("QueueName", name).set("Attributes", attributes);
    urls.put(name, call("CreateQueue", input).text("QueueUrl").orElseThrow());
    return attributes(name, "QueueArn").getOrDefault("QueueArn", "");
  }

  Counts counts(String queue) throws ApiError {
    return Counts.of(attributes(queue, "All"));
  }

  private Map<String, String> attributes(String queue, String name) throws ApiError {
    return call("GetQueueAttributes", about(queue).set("AttributeNames", List.of(name)))
        .textMap("Attributes");
  }

  /// Sends messages.
  ///
  /// @return their ids
  List<String> send(Step.Send step) throws ApiError {
    if (!step.batch()) {
      return List.of(
          messageId(call("SendMessage", fill(about(step.queue()), step.drafts().getFirst()))));
    }
    var entries = IntStream.range(0, step.drafts().size()).mapToObj(i -> entry(i, step)).toList();
    return callBatch("SendMessageBatch", step.queue(), entries).stream()
        .map(SqsClient::messageId)
        .toList();
  }

  private static Structure entry(int number, Step.Send step) {
    return fill(entry(number), step.drafts().get(number));
  }

  private static Structure fill(Structure input, Draft draft) {
    return input
        .set("MessageBody", draft.body())
        .set("DelaySeconds", draft.delay() < 0 ? null : Long.valueOf(draft.delay()))
        .set("MessageGroupId", draft.group().isEmpty() ? null : draft.group())
        .set(
            "MessageDeduplicationId",
            draft.deduplicationId().isEmpty() ? null : draft.deduplicationId());
  }

  private static String messageId(Structure output) {
    return output.text("MessageId").orElseThrow();
  }

  void receive(Poll poll) throws ApiError {
    var asked = poll.asked();
    var input =
        about(asked.queue())
            .set("MaxNumberOfMessages", (long) asked.max())
            .set(
                "VisibilityTimeout",
                asked.visibility() < 0 ? null : Long.valueOf(asked.visibility()))
            .set("WaitTimeSeconds", (long) asked.patience())
            .set("MessageSystemAttributeNames", List.of("All"));
    call("ReceiveMessage", input, poll);
    poll.begin();
  }

  void delete(String queue, List<String> handles, boolean batch) throws ApiError {
    if (batch) {
      callBatch("DeleteMessageBatch", queue, entries(handles));
    } else {
      call("DeleteMessage", about(queue).set("ReceiptHandle", handles.getFirst()));
    }
  }

  void hide(String queue, List<String> handles, int seconds, boolean batch) throws ApiError {
    if (batch) {
      var entries = entries(handles);
      entries.forEach(each -> each.set("VisibilityTimeout", (long) seconds));
      callBatch("ChangeMessageVisibilityBatch", queue, entries);
    } else {
      call(
          "ChangeMessageVisibility",
          about(queue)
              .set("ReceiptHandle", handles.getFirst())
              .set("VisibilityTimeout", (long) seconds));
    }
  }

  private static List<Structure> entries(List<String> handles) {
    return IntStream.range(0, handles.size())
        .mapToObj(i -> entry(i).set("ReceiptHandle", handles.get(i)))
        .toList();
  }

  private static Structure entry(int number) {
    return new Structure().set("Id", "entry-" + number);
  }

  void purge(String queue) throws ApiError {
    call("PurgeQueue", about(queue));
  }

  void leave(Poll poll) {
    lock.lock();
    try {
      poll.leave();
    } finally {
      lock.unlock();
    }
  }

  private Structure about(String queue) {
    return new Structure().set("QueueUrl", urls.get(queue));
  }

  private List<Structure> callBatch(String name, String queue, List<Structure> entries)
      throws ApiError {
    var output = call(name, about(queue).set("Entries", entries));
    Difference.check(
        output.structures("Successful").size() == entries.size(), () -> name + ": " + output);
    return output.structures("Successful");
  }

  private Structure call(String name, Structure input) throws ApiError {
    var output = new AtomicReference<Optional<Structure>>(Optional.empty());
    call(name, input, new Immediate(name, output));
    return output.get().orElseThrow(() -> new Difference(name + " isn't answered"));
  }

  private void call(String name, Structure input, Answer answer) throws ApiError {
    lock.lock();
    try {
      switch (operations.get(name)) {
        case Operation.Immediate operation -> answer.give(operation.body().call(CALLER, input));
        case Operation.Waiting operation -> operation.body().call(CALLER, input, answer);
        case null -> throw new Difference("There is no " + name);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Keeps an answer.
  private record Immediate(String name, AtomicReference<Optional<Structure>> output)
      implements Answer {
    @Override
    public void give(Structure structure) {
      output.set(Optional.of(structure));
    }

    @Override
    public void fail(ApiError error) {
      throw new Difference("%s fails: %s".formatted(name, error.text()));
    }

    @Override
    public void whenGone(Runnable task) {}
  }
}
