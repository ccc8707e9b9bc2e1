package tomodachi.embedded.aws.internal.sqs;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.aws.internal.api.ApiError;
import tomodachi.embedded.aws.internal.api.ApiService;
import tomodachi.embedded.aws.internal.api.Caller;
import tomodachi.embedded.aws.internal.api.Home;
import tomodachi.embedded.aws.internal.api.Memory;
import tomodachi.embedded.aws.internal.api.Operation;
import tomodachi.embedded.aws.internal.api.ServerTime;
import tomodachi.embedded.aws.internal.api.Structure;
import tomodachi.testing.ManualTimeline;

/// Queues whose time is moved by hand, and short words for what tests ask of them.
final class QueueScene {

  static final String URLS = "http://127.0.0.1:9732/000000000000/";
  static final String ARNS = "arn:aws:sqs:eu-west-1:000000000000:";

  /// The account 000000000000 in eu-west-1.
  static final Caller CALLER = caller("eu-west-1", "000000000000");

  final Queues queues = new Queues();
  final Memory memory = new Memory(1_000_000);

  private final ManualTimeline timeline = new ManualTimeline();
  private final Map<String, Operation> operations;

  QueueScene() {
    var time = new ServerTime(timeline, new ReentrantLock());
    var all = new ArrayList<>(new QueueOperations(queues, time, memory).all());
    all.addAll(new MessageOperations(queues, time).all());
    operations = ApiService.byName(all);
  }

  static Caller caller(String region, String account) {
    return new Caller(new Home(region, account), "http://127.0.0.1:9732", "test", () -> () -> {});
  }

  /// Asks as [#CALLER].
  ///
  /// @param members names and values of the request
  Structure call(String operation, Object... members) throws ApiError {
    return callAs(CALLER, operation, members);
  }

  Structure callAs(Caller caller, String operation, Object... members) throws ApiError {
    var input = new Structure();
    for (var i = 0; i < members.length; i += 2) {
      input.setAlways((String) members[i], members[i + 1]);
    }
    return ((Operation.Immediate) find(operation)).body().call(caller, input);
  }

  /// Asks for what is refused.
  ///
  /// @return what it is called by the query protocol, its status and its text
  String refusal(String operation, Object... members) {
    try {
      return "not refused, but " + call(operation, members);
    } catch (ApiError refused) {
      return "%s %d: %s".formatted(refused.queryCode(), refused.status(), refused.text());
    }
  }

  /// Creates a queue.
  ///
  /// @param attributes names and values
  /// @return its address
  String create(String name, String... attributes) throws ApiError {
    return call("CreateQueue", "QueueName", name, "Attributes", map(attributes))
        .requiredText("QueueUrl");
  }

  String refusedCreation(String name, String... attributes) {
    return refusal("CreateQueue", "QueueName", name, "Attributes", map(attributes));
  }

  void set(String url, String... attributes) throws ApiError {
    call("SetQueueAttributes", "QueueUrl", url, "Attributes", map(attributes));
  }

  String refusedSetting(String url, String... attributes) {
    return refusal("SetQueueAttributes", "QueueUrl", url, "Attributes", map(attributes));
  }

  Map<String, String> attributes(String url, String... names) throws ApiError {
    return call("GetQueueAttributes", "QueueUrl", url, "AttributeNames", List.of(names))
        .textMap("Attributes");
  }

  /// Receives a message of a queue.
  CollectedAnswer receive(String url) throws ApiError {
    var answer = new CollectedAnswer();
    var input = new Structure().set("QueueUrl", url);
    ((Operation.Waiting) find("ReceiveMessage")).body().call(CALLER, input, answer);
    return answer;
  }

  void advance(Duration time) {
    timeline.advance(time);
  }

  static Map<String, String> map(String... namesAndValues) {
    var map = new LinkedHashMap<String, String>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }

  private Operation find(String operation) {
    return requireNonNull(operations.get(operation), operation);
  }
}
