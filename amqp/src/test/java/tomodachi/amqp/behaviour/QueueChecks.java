package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;

/// What is made at the broker, and what is used as it is.
abstract class QueueChecks extends AmqpChecks {

  private static final Map<String, Object> PYTHON = Map.of("x-expires", 86_400_000);

  QueueChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Named {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp(routingKey = "event", queueName = "named")
    void handle(String data) {
      handled.add(data);
    }
  }

  static final class Unnamed {
    final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

    @Amqp("event.*")
    void onEvent(String data) {
      handled.add(data);
    }
  }

  static final class OfInstance {
    final String name = "watcher";
    final String uuid = "u-1";

    @Amqp(routingKey = "event", competing = false)
    void watch(String data) {}
  }

  static final class Attempts {
    final BlockingQueue<Integer> attempts = new LinkedBlockingQueue<>();

    @Amqp(routingKey = "event", queueName = "quorum", retry = 3)
    void handle(String data, AmqpDelivery delivery) {
      attempts.add(delivery.attempt());
    }
  }

  private boolean exists(String queue) throws IOException {
    var looking = broker().channel();
    try {
      looking.queueDeclarePassive(queue);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void assertHandles(BlockingQueue<String> handled, String key) throws Exception {
    send(key, "hello");
    assertThat(handled.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo("hello");
  }

  @Test
  void aQueueMadeByPythonIsUsedAsItIs() throws Exception {
    channel.queueDeclare(queue("named"), true, false, false, PYTHON);
    var named = new Named();
    start(named);

    assertHandles(named.handled, "event");
    channel.queueDeclare(queue("named"), true, false, false, PYTHON);
  }

  @Test
  void aQueueMadeForPythonIsOneItWouldHaveMade() throws Exception {
    var named = new Named();
    start(named, "messaging.queue_names=python");
    assertHandles(named.handled, "event");

    channel.queueDeclare(queue("named"), true, false, false, PYTHON);
  }

  @Test
  void aNewQueueDoesNotExpireUnlessItIsToldTo() throws Exception {
    start(new Named()).close();
    channel.queueDeclare(queue("named"), true, false, false, Map.of());
    channel.queueDelete(queue("named"));

    start(new Named(), "amqp.queue_ttl=60").close();
    channel.queueDeclare(queue("named"), true, false, false, Map.of("x-expires", 60_000));
  }

  @Test
  void aQueueWithoutNameHasAReadableOne() throws Exception {
    var unnamed = new Unnamed();
    var running = start(unnamed);
    var queue = queue("unnamed.event.*.onEvent");

    assertThat(exists(queue)).isTrue();
    assertHandles(unnamed.handled, "event.a");
    assertThat(running.logs().lines("tomodachi.amqp"))
        .anyMatch(line ->
            line.message().equals("consuming from queue")
                && queue.equals(line.fields().get("queue_name")));
  }

  @Test
  void aQueueWithoutNameHasPythonsWhereThatIsWanted() throws Exception {
    var unnamed = new Unnamed();
    // The SHA-256 of "event.*".
    var queue = queue("855a41a5c615ab5e8ff907e7fa5e05cb46dc04e60c94b9f09edbac9802e09221");
    start(unnamed, "messaging.queue_names=python");

    assertHandles(unnamed.handled, "event.a");
    assertThat(exists(queue)).isTrue();
  }

  @Test
  void theQueueOfOneInstanceStaysIfItsUuidWasGiven() throws Exception {
    start(new OfInstance()).close();

    assertThat(exists(queue("watcher.event.watch.u-1"))).isTrue();
    queue("watcher.event.watch");
  }

  @Test
  void aSecondConsumerOfAnInstancesQueueIsAMistake() {
    start(new OfInstance());
    queue("watcher.event.watch.u-1");
    queue("watcher.event.watch");

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> start(new OfInstance()))
        .withMessageContaining("has a consumer already, and belongs to one instance")
        .withMessageContaining("OfInstance.watch(String)")
        .withMessageContaining("give each instance a uuid of its own");
  }

  @Test
  void aRefusedDeclarationNamesTheHandler() throws Exception {
    channel.queueDeclare(queue("mine"), false, true, false, null);

    assertThatExceptionOfType(StartException.class)
        .isThrownBy(() -> start(new OfExchange()))
        .withMessageContaining("RabbitMQ refuses")
        .withMessageContaining("amq.nowhere")
        .withMessageContaining("names that begin with amq. are the broker's; use another name")
        .withMessageContaining("OfExchange.handle(String)");
  }

  static final class OfExchange {
    @Amqp(routingKey = "event", queueName = "mine2", exchangeName = "amq.nowhere")
    void handle(String data) {}
  }

  @Test
  void whatProductionHadToMakeIsAWarning() throws Exception {
    queue("named");
    var setup = setup(List.of(new Named())).withProduction(true);
    try (var running = setup.start()) {
      assertThat(running.logs().lines("tomodachi.amqp"))
          .filteredOn(line -> line.level() == System.Logger.Level.WARNING)
          .anyMatch(line -> line.message().equals("queue did not exist and was made"));
    }
  }

  @Test
  void aDeletedQueueIsMadeAgainWhileItIsConsumed() throws Exception {
    var named = new Named();
    start(named);

    channel.queueDelete(queue("named"));

    Awaitility.await().atMost(PATIENCE).until(() -> exists(queue("named")));
    Awaitility.await().atMost(PATIENCE).until(() -> channel.consumerCount(queue("named")) == 1);
    assertHandles(named.handled, "event");
  }

  /// A quorum queue with a message that so many consumers have died of.
  private String quorumQueueWithMessage(int deaths) throws Exception {
    var queue = queue("quorum");
    channel.queueDeclare(queue, true, false, false, Map.of("x-queue-type", "quorum"));
    channel.queueBind(queue, "amq.topic", prefix + "event");
    send("event", "deadly");
    for (var death = 1; death <= deaths; death++) {
      var dying = broker().channel();
      Awaitility.await().atMost(PATIENCE).until(() -> dying.basicGet(queue, false) != null);
      dying.abort();
    }
    return queue;
  }

  @Test
  void deliveriesAreCountedByQuorumQueues() throws Exception {
    quorumQueueWithMessage(2);

    var third = new Attempts();
    var running = start(third);
    assertThat(third.attempts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(3);
    running.close();
  }

  @Test
  void whatWasDeliveredTooOftenIsParkedBeforeItsHandlerSeesIt() throws Exception {
    var queue = quorumQueueWithMessage(3);

    var fourth = new Attempts();
    start(fourth);

    var parked = take(queue + ".parked");
    assertThat(parked.getProps().getHeaders().get("x-tomodachi-reason"))
        .hasToString("delivery 4 of at most 3");
    assertThat(fourth.attempts).isEmpty();
  }

  @Test
  void aParkedMessageThatIsMovedBackHasAllItsAttemptsAnew() throws Exception {
    var queue = quorumQueueWithMessage(3);
    var attempts = new Attempts();
    start(attempts);
    var parked = take(queue + ".parked");

    channel.basicPublish("", queue, parked.getProps(), parked.getBody());

    assertThat(attempts.attempts.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
  }
}
