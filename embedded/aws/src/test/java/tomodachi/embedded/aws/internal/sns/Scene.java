package tomodachi.embedded.aws.internal.sns;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.Arn;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.QueueDoor;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.testing.ManualTimeline;

/// SNS with queues that keep everything, and short words for what tests do with it. Its ids count
/// up.
final class Scene {

  static final Home HOME = new Home("eu-west-1", "000000000000");
  static final Home ELSEWHERE = new Home("us-east-1", "000000000000");

  final ManualTimeline time = new ManualTimeline();
  final FakeQueues queues = new FakeQueues();
  final Memory memory = new Memory(1_000_000);

  private final Map<String, Operation> operations;
  private long lastId;

  Scene() {
    var serverTime = new ServerTime(time, new ReentrantLock());
    operations =
        new Sns(serverTime, queues, memory, () -> new UUID(0, ++lastId)).service().operations();
  }

  /// Calls an operation.
  ///
  /// @param namesAndValues of its input
  Structure call(String operation, Object... namesAndValues) throws ApiError {
    return callIn(HOME, operation, namesAndValues);
  }

  Structure callIn(Home home, String operation, Object... namesAndValues) throws ApiError {
    var caller = new Caller(home, "http://127.0.0.1:9732", "key", () -> () -> {});
    var called = (Operation.Immediate) requireNonNull(operations.get(operation), operation);
    return called.body().call(caller, structure(namesAndValues));
  }

  /// The error an operation ends with: its status, code and text.
  String refusal(String operation, Object... namesAndValues) {
    return refusalIn(HOME, operation, namesAndValues);
  }

  String refusalIn(Home home, String operation, Object... namesAndValues) {
    try {
      return "no error but " + callIn(home, operation, namesAndValues);
    } catch (ApiError error) {
      return "%d %s: %s".formatted(error.status(), error.queryCode(), error.text());
    }
  }

  /// A topic of that name.
  ///
  /// @param attributes names and values
  String topic(String name, String... attributes) throws ApiError {
    return call("CreateTopic", "Name", name, "Attributes", texts(attributes))
        .requiredText("TopicArn");
  }

  String fifoTopic(String name, String... attributes) throws ApiError {
    var all = texts(attributes);
    all.put("FifoTopic", "true");
    return call("CreateTopic", "Name", name, "Attributes", all).requiredText("TopicArn");
  }

  /// Subscribes a queue, which is made if it isn't there.
  ///
  /// @param attributes names and values
  String subscribe(String topic, String queue, String... attributes) throws ApiError {
    queues.add(queue(queue));
    return call(
            "Subscribe",
            "TopicArn",
            topic,
            "Protocol",
            "sqs",
            "Endpoint",
            queue(queue).toString(),
            "Attributes",
            texts(attributes))
        .requiredText("SubscriptionArn");
  }

  String subscribeRefusal(String topic, Map<String, String> attributes) {
    return refusal(
        "Subscribe",
        "TopicArn",
        topic,
        "Protocol",
        "sqs",
        "Endpoint",
        queue("other").toString(),
        "Attributes",
        attributes);
  }

  Structure publish(String topic, String message, Object... more) throws ApiError {
    return call("Publish", with(more, "TopicArn", topic, "Message", message));
  }

  String publishRefusal(String topic, String message, Object... more) {
    return refusal("Publish", with(more, "TopicArn", topic, "Message", message));
  }

  List<QueueDoor.Letter> letters(String queue) {
    return queues.letters(queue(queue));
  }

  List<String> bodies(String queue) {
    return letters(queue).stream().map(QueueDoor.Letter::body).toList();
  }

  Map<String, String> topicAttributes(String topic) throws ApiError {
    return call("GetTopicAttributes", "TopicArn", topic).textMap("Attributes");
  }

  Map<String, String> subscriptionAttributes(String subscription) throws ApiError {
    return call("GetSubscriptionAttributes", "SubscriptionArn", subscription).textMap("Attributes");
  }

  static Arn queue(String name) {
    return HOME.arn("sqs", name);
  }

  static Structure structure(Object... namesAndValues) {
    var structure = new Structure();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      structure.set((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return structure;
  }

  static Map<String, String> texts(String... namesAndValues) {
    var texts = new LinkedHashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      texts.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return texts;
  }

  private static Object[] with(Object[] more, Object... first) {
    var all = new Object[first.length + more.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return all;
  }
}
