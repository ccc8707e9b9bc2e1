package tomodachi.aws.reference;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import tomodachi.aws.contract.AwsServer;
import tomodachi.aws.contract.Prefix;
import tomodachi.aws.contract.SentAttributes;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// What the checks stand on: a server, plain clients of it, services that use it, and names nobody
/// else has.
abstract class SnsSqsChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LOOK = Duration.ofMillis(5);

  final String prefix = Prefix.next("check");
  private final SnsSqsReference of;
  private final List<RunningService> running = new ArrayList<>();
  AwsServer server;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  SnsSqsChecks(SnsSqsReference of) {
    this.of = of;
  }

  @BeforeEach
  void connect() {
    server = of.connect();
  }

  @AfterEach
  void stop() {
    running.forEach(RunningService::close);
    server.close();
  }

  /// Starts a service that uses the server, and what has the prefix there.
  final RunningService start(Object service, String... more) {
    return start(List.of(service), more);
  }

  final RunningService start(List<Object> services, String... more) {
    var started = setup(services, more).start();
    running.add(started);
    return started;
  }

  final TestSetup setup(List<Object> services, String... more) {
    var overrides = new ArrayList<>(server.overrides(prefix));
    overrides.addAll(List.of(more));
    return TestSetup.of(services.getFirst(), services.subList(1, services.size()).toArray())
        .withTimeline(server.timing().timeline())
        .withOverrides(overrides.toArray(String[]::new));
  }

  /// Publishes without the framework.
  final void publish(String topic, String body, Map<String, Object> attributes) {
    server
        .sns()
        .publish(request ->
            request
                .topicArn(server.topicArn(prefix + topic))
                .message(body)
                .messageAttributes(SentAttributes.of(attributes)));
  }

  final void publish(String topic, String body) {
    publish(topic, body, Map.of());
  }

  /// Sends without the framework.
  final void send(String queue, String body) {
    server.sqs().sendMessage(request -> request.queueUrl(url(queue)).messageBody(body));
  }

  final String url(String queue) {
    return server.queueUrl(prefix + queue);
  }

  /// An attribute of a queue, as text.
  final String queueAttribute(String queue, QueueAttributeName name) {
    return requireNonNull(
        server
            .sqs()
            .getQueueAttributes(request -> request.queueUrl(url(queue)).attributeNames(name))
            .attributes()
            .getOrDefault(name, ""));
  }

  final long waiting(String queue) {
    return Long.parseLong(queueAttribute(queue, QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
  }

  /// Lets time pass: manual time at once, real time while the check waits.
  final void pass(Duration time) {
    server.timing().pass(time);
  }

  static void await(ThrowingRunnable assertion) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .untilAsserted(assertion);
  }

  /// Waits, and lets plan time go on meanwhile.
  final void awaitInTime(Duration step, ThrowingCallable assertion) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .untilAsserted(() -> {
          pass(step);
          call(assertion);
        });
  }

  private static void call(ThrowingCallable assertion) {
    try {
      assertion.call();
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw new AssertionError(thrown);
    }
  }
}
