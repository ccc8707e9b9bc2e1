package tomodachi.embedded.aws.internal.sqs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Fifo;
import tomodachi.embedded.aws.internal.sqs.QueueSettings.Redrive;
import tomodachi.testing.ManualTimeline;
import tomodachi.transport.Timeline;

/// Queues whose time is moved by hand, and short words for what tests do with their messages. All
/// goes through the operations, as a client has it.
final class MessageScene {

  static final Duration VISIBILITY = Duration.ofSeconds(30);

  private static final Home HOME = new Home("eu-west-1", "000000000000");
  private static final Duration RETENTION = Duration.ofDays(4);
  private static final int MAXIMUM_SIZE = 1024 * 1024;

  final ManualTimeline timeline = new ManualTimeline();
  final ServerTime time = new ServerTime(timeline, new ReentrantLock());
  final Memory memory;
  final Queues queues;

  /// How many messages hold plan time.
  int holds;

  private final Map<String, Operation> operations;
  private final Caller caller = new Caller(HOME, "http://127.0.0.1:9732", "key", this::hold);

  MessageScene() {
    this(100_000_000);
  }

  MessageScene(long bytes) {
    this(bytes, new Queues());
  }

  private MessageScene(long bytes, Queues queues) {
    memory = new Memory(bytes);
    this.queues = queues;
    operations = ApiService.byName(new MessageOperations(queues, time).all());
  }

  /// One with a bound for messages in flight.
  static MessageScene withMostInFlight(int most) {
    return new MessageScene(100_000_000, new Queues(most));
  }

  /// What a standard queue has that says nothing.
  static QueueSettings standard() {
    return new QueueSettings(
        VISIBILITY,
        Duration.ZERO,
        RETENTION,
        Duration.ZERO,
        MAXIMUM_SIZE,
        Optional.empty(),
        Optional.empty());
  }

  /// A FIFO queue that tells duplicates by their bodies.
  static QueueSettings fifo() {
    return fifo(new Fifo(true, false));
  }

  static QueueSettings fifo(Fifo fifo) {
    return new QueueSettings(
        VISIBILITY,
        Duration.ZERO,
        RETENTION,
        Duration.ZERO,
        MAXIMUM_SIZE,
        Optional.empty(),
        Optional.of(fifo));
  }

  /// The same with another delay.
  static QueueSettings delayed(QueueSettings settings, Duration delay) {
    return new QueueSettings(
        settings.visibilityTimeout(),
        delay,
        settings.retention(),
        settings.receiveWait(),
        settings.maximumMessageSize(),
        settings.redrive(),
        settings.fifo());
  }

  /// The same that keeps messages for another time.
  static QueueSettings retained(QueueSettings settings, Duration retention) {
    return new QueueSettings(
        settings.visibilityTimeout(),
        settings.delay(),
        retention,
        settings.receiveWait(),
        settings.maximumMessageSize(),
        settings.redrive(),
        settings.fifo());
  }

  /// The same with a dead-letter queue.
  static QueueSettings redriven(QueueSettings settings, String target, int maxReceiveCount) {
    return new QueueSettings(
        settings.visibilityTimeout(),
        settings.delay(),
        settings.retention(),
        settings.receiveWait(),
        settings.maximumMessageSize(),
        Optional.of(new Redrive(HOME.arn("sqs", target), maxReceiveCount)),
        settings.fifo());
  }

  Queue queue(String name, QueueSettings settings) {
    var arn = HOME.arn("sqs", name);
    var messages = new MessageStore(arn, settings, time, memory, queues);
    var queue = new Queue(arn, AttributesOf.settings(settings), messages, time.now());
    queues.add(queue);
    return queue;
  }

  void change(Queue queue, QueueSettings settings) {
    queue.change(AttributesOf.settings(settings), time.now());
  }

  /// Names and values of the members of a request.
  static Structure input(Object... namesAndValues) {
    var input = new Structure();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      var value = namesAndValues[i + 1];
      input.setAlways(
          (String) namesAndValues[i], value instanceof Integer number ? number.longValue() : value);
    }
    return input;
  }

  /// Names and values for a map.
  static Map<String, Object> map(Object... namesAndValues) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      map.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  static Structure text(String type, String value) {
    return input("DataType", type, "StringValue", value);
  }

  /// Asks for an operation on a queue that answers at once.
  Structure call(String operation, String queue, Object... namesAndValues) throws ApiError {
    return call(operation, input(namesAndValues).set("QueueUrl", url(queue)));
  }

  Structure call(String operation, Structure input) throws ApiError {
    return switch (operation(operation)) {
      case Operation.Immediate immediate -> immediate.body().call(caller, input);
      case Operation.Waiting waiting -> {
        var answer = new CollectedAnswer();
        waiting.body().call(caller, input, answer);
        yield answer.output();
      }
    };
  }

  /// Begins to wait for messages.
  CollectedAnswer poll(String queue, Object... namesAndValues) throws ApiError {
    var input = input(namesAndValues);
    if (!input.has("WaitTimeSeconds")) {
      input.set("WaitTimeSeconds", 20L);
    }
    return begin(queue, input);
  }

  /// Begins to wait for as long as the queue says.
  CollectedAnswer pollAsTheQueueSays(String queue) throws ApiError {
    return begin(queue, new Structure());
  }

  /// The error an operation ends with.
  static ApiError errorOf(ThrowingCallable call) {
    var error = catchThrowable(call);
    if (error instanceof ApiError apiError) {
      return apiError;
    }
    throw new AssertionError("No error of the API: " + error, error);
  }

  Structure send(String queue, String body, Object... namesAndValues) throws ApiError {
    return call(
        "SendMessage", input(namesAndValues).set("QueueUrl", url(queue)).set("MessageBody", body));
  }

  /// Sends to a group of a FIFO queue.
  Structure sendTo(String queue, String group, String body) throws ApiError {
    return send(queue, body, "MessageGroupId", group);
  }

  List<Structure> receive(String queue, Object... namesAndValues) throws ApiError {
    return call("ReceiveMessage", queue, namesAndValues).structures("Messages");
  }

  /// Receives up to ten.
  List<Structure> receiveMany(String queue) throws ApiError {
    return receive(queue, "MaxNumberOfMessages", 10);
  }

  List<String> bodies(String queue) throws ApiError {
    return bodiesOf(receiveMany(queue));
  }

  static List<String> bodiesOf(List<Structure> messages) {
    return messages.stream().map(message -> message.text("Body").orElseThrow()).toList();
  }

  static String handleOf(Structure message) {
    return message.text("ReceiptHandle").orElseThrow();
  }

  static @Nullable String attribute(Structure message, String name) {
    return message.textMap("Attributes").get(name);
  }

  void delete(String queue, Structure message) throws ApiError {
    call("DeleteMessage", queue, "ReceiptHandle", handleOf(message));
  }

  void changeVisibility(String queue, Structure message, int seconds) throws ApiError {
    call(
        "ChangeMessageVisibility",
        queue,
        "ReceiptHandle",
        handleOf(message),
        "VisibilityTimeout",
        seconds);
  }

  /// Receives and deletes everything that can be received.
  List<String> drain(String queue) throws ApiError {
    var bodies = new ArrayList<String>();
    for (var batch = receiveMany(queue); !batch.isEmpty(); batch = receiveMany(queue)) {
      for (var message : batch) {
        delete(queue, message);
      }
      bodies.addAll(bodiesOf(batch));
    }
    return bodies;
  }

  void advance(Duration step) {
    timeline.advance(step);
  }

  static String url(String queue) {
    return "http://127.0.0.1:9732/000000000000/" + queue;
  }

  static String arn(String queue) {
    return HOME.arn("sqs", queue).toString();
  }

  private CollectedAnswer begin(String queue, Structure input) throws ApiError {
    var answer = new CollectedAnswer();
    ((Operation.Waiting) operation("ReceiveMessage"))
        .body()
        .call(caller, input.set("QueueUrl", url(queue)), answer);
    return answer;
  }

  private Operation operation(String name) {
    return requireNonNull(operations.get(name), name);
  }

  private Timeline.Hold hold() {
    holds++;
    return new Timeline.Hold() {
      private boolean closed;

      @Override
      public void close() {
        holds -= closed ? 0 : 1;
        closed = true;
      }
    };
  }
}
