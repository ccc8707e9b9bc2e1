package tomodachi.amqp.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// What the checks stand on: a broker, a plain client of it, services that use it, and names nobody
/// else has.
abstract class AmqpChecks {

  static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long CONFIRM_MILLIS = 10_000;

  final String prefix = "behaviour-" + UUID.randomUUID() + ".";
  private final AmqpBehaviour of;
  private final List<RunningService> running = new ArrayList<>();
  private final Set<String> queues = new LinkedHashSet<>();
  private Broker broker;
  Channel channel;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  AmqpChecks(AmqpBehaviour of) {
    this.of = of;
  }

  @BeforeEach
  void connect() throws IOException {
    broker = of.connect();
    channel = broker.channel();
    channel.confirmSelect();
  }

  @AfterEach
  void removeEverything() throws IOException {
    running.forEach(RunningService::close);
    var cleaning = broker.channel();
    for (var queue : queues) {
      cleaning.queueDelete(queue);
      cleaning.queueDelete(queue + ".parked");
    }
    broker.close();
  }

  final Broker broker() {
    return broker;
  }

  /// A name with the prefix; the queue of that name is deleted after the check, as its parked one.
  final String queue(String name) {
    queues.add(prefix + name);
    return prefix + name;
  }

  /// Starts a service that uses the broker, and what has the prefix there.
  final RunningService start(Object service, String... more) {
    return start(List.of(service), more);
  }

  final RunningService start(List<Object> services, String... more) {
    var setup = setup(services, more);
    var started = setup.start();
    running.add(started);
    return started;
  }

  final TestSetup setup(List<Object> services, String... more) {
    var overrides =
        new ArrayList<>(
            List.of(
                "embedded.brokers=never",
                "amqp.host=" + broker.address().getHostString(),
                "amqp.port=" + broker.address().getPort(),
                "amqp.queue_name_prefix=" + prefix,
                "amqp.routing_key_prefix=" + prefix));
    overrides.addAll(List.of(more));
    return TestSetup.of(services.getFirst(), services.subList(1, services.size()).toArray())
        .withTimeline(broker.timing().timeline())
        .withOverrides(overrides.toArray(String[]::new));
  }

  final void send(String key, String... bodies)
      throws IOException, InterruptedException, TimeoutException {
    for (var body : bodies) {
      channel.basicPublish("amq.topic", prefix + key, null, body.getBytes(UTF_8));
    }
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  final void send(String key, BasicProperties properties, String body)
      throws IOException, InterruptedException, TimeoutException {
    channel.basicPublish("amq.topic", prefix + key, properties, body.getBytes(UTF_8));
    channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
  }

  /// By a channel of its own, since asking for a queue that is missing closes it.
  final long waiting(String queue) throws IOException {
    var look = broker.channel();
    var count = look.messageCount(queue);
    look.abort();
    return count;
  }

  /// Waits for a queue, which may not be there yet, to have so many messages.
  final void awaitWaiting(String queue, long count) {
    Awaitility.await()
        .atMost(PATIENCE)
        .ignoreException(IOException.class)
        .untilAsserted(() -> assertThat(waiting(queue)).isEqualTo(count));
  }

  /// Waits for a message in a queue and takes it.
  final GetResponse take(String queue) {
    return Awaitility.await().atMost(PATIENCE).until(() -> get(queue), got -> got != null);
  }

  private @Nullable GetResponse get(String queue) throws IOException {
    return channel.basicGet(queue, true);
  }

  /// Lets time pass: manual time at once, real time while the check waits.
  final void pass(Duration time) {
    broker.timing().pass(time);
  }

  static String drained(RunningService service) {
    return service.logs().lines().stream()
        .filter(line -> line.message().equals("drained"))
        .map(LogLine::fields)
        .findFirst()
        .orElseThrow()
        .toString();
  }
}
