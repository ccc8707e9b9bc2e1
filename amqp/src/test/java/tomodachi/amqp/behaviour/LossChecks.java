package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.StartException;
import tomodachi.StartedService;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpDelivery;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.Outcome;
import tomodachi.messaging.PublishException;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.LogLine;
import tomodachi.testing.RunningService;

/// Connections that are lost, or never made.
abstract class LossChecks extends AmqpChecks {

  LossChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Collecting {
    final Set<String> handled = ConcurrentHashMap.newKeySet();
    volatile @Nullable AmqpPublisher publisher;

    @StartedService
    void take(AmqpPublisher given) {
      publisher = given;
    }

    @Amqp(routingKey = "event", queueName = "collected")
    void collect(String data) {
      handled.add(data);
    }
  }

  /// Hangs in the first call.
  static final class Hanging {
    final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Amqp(routingKey = "event", queueName = "collected")
    Outcome handle(String data) throws InterruptedException {
      calls.add(data);
      begun.countDown();
      mayEnd.await();
      return Outcome.done();
    }
  }

  private static String[] through(FaultProxy proxy) {
    return new String[] {
      "amqp.host=" + proxy.address().getHostString(), "amqp.port=" + proxy.address().getPort()
    };
  }

  private static void awaitReady(RunningService running, boolean ready) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(running.services().ready()).isEqualTo(ready));
  }

  private static AmqpPublisher publisher(Collecting service) {
    var publisher = service.publisher;
    if (publisher == null) {
      throw new AssertionError("not started");
    }
    return publisher;
  }

  @Test
  void consumersAreThereAgainAfterEachLoss() throws Exception {
    queue("collected");
    try (var proxy = FaultProxy.to(broker().address())) {
      var collecting = new Collecting();
      var running = start(collecting, through(proxy));

      for (var loss = 0; loss < 10; loss++) {
        proxy.cut();
        var message = "after " + loss;
        send("event", message);
        Awaitility.await().atMost(PATIENCE).until(() -> collecting.handled.contains(message));
      }
      awaitReady(running, true);
    }
  }

  @Test
  void aServiceWithoutBrokerIsNotReadyUntilThereIsOne() throws Exception {
    queue("collected");
    try (var proxy = FaultProxy.to(broker().address())) {
      proxy.refuse();
      var collecting = new Collecting();
      var running = start(collecting, through(proxy));
      assertThat(running.services().ready()).isFalse();

      proxy.accept();

      awaitReady(running, true);
      send("event", "hello");
      Awaitility.await().atMost(PATIENCE).until(() -> collecting.handled.contains("hello"));
    }
  }

  @Test
  void aRequiredBrokerThatCannotBeReachedIsAnError() throws Exception {
    try (var proxy = FaultProxy.to(broker().address())) {
      proxy.refuse();
      var overrides = List.of("amqp.port=" + proxy.address().getPort(), "amqp.required=true");

      assertThatExceptionOfType(StartException.class)
          .isThrownBy(() -> start(new Collecting(), overrides.toArray(String[]::new)))
          .withMessageContaining("Cannot reach RabbitMQ")
          .withMessageContaining("because amqp.required is true");
    }
  }

  @Test
  void whatWasNotSettledComesAgainAndItsLateOutcomeHarmsNothing() throws Exception {
    queue("collected");
    try (var proxy = FaultProxy.to(broker().address())) {
      var hanging = new Hanging();
      var running = start(hanging, through(proxy));
      send("event", "twice");
      hanging.begun.await();

      proxy.cut();
      Awaitility.await().atMost(PATIENCE).until(() -> hanging.calls.size() == 2);
      hanging.mayEnd.countDown();

      running.close();
      assertThat(waiting(queue("collected"))).isZero();
      assertThat(hanging.calls).containsExactly("twice", "twice");
    }
  }

  @Test
  void aMessageTheBrokerWillSoonTakeBackIsWarnedOf() throws Exception {
    queue("collected");
    var hanging = new Hanging();
    var running = start(hanging, "amqp.consumer_timeout=2s");

    send("event", "slow");

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(warnings(running)).hasSize(1));
    assertThat(warnings(running).getFirst().message())
        .isEqualTo(
            "a message has been unsettled for 1 s; after 2 s RabbitMQ closes the channel of the"
                + " handler \"handle\" and delivers its messages again (amqp.consumer_timeout)");
    hanging.mayEnd.countDown();
  }

  private static List<LogLine> warnings(RunningService running) {
    return running.logs().lines().stream()
        .filter(line -> line.message().startsWith("a message has been unsettled"))
        .toList();
  }

  @Test
  void aPublishWaitsForTheConnectionAndThenFails() throws Exception {
    queue("collected");
    try (var proxy = FaultProxy.to(broker().address())) {
      var collecting = new Collecting();
      start(collecting, "amqp.port=" + proxy.address().getPort(), "amqp.publish_timeout=500ms");
      proxy.refuse();
      proxy.cut();

      assertThatExceptionOfType(PublishException.class)
          .isThrownBy(() -> publisher(collecting).publish("event", "content"))
          .withMessageContaining("routing key \"%sevent\"".formatted(prefix))
          .withMessageNotContaining("content");
      proxy.accept();
      Awaitility.await()
          .atMost(PATIENCE)
          .ignoreExceptionsInstanceOf(PublishException.class)
          .untilAsserted(() -> publisher(collecting).publish("event", "kept"));
      Awaitility.await().atMost(PATIENCE).until(() -> collecting.handled.contains("kept"));
    }
  }

  /// Wants a message again later.
  static final class Patient {
    final ConcurrentLinkedQueue<Integer> attempts = new ConcurrentLinkedQueue<>();

    @Amqp(routingKey = "event", queueName = "collected")
    Outcome handle(String data, AmqpDelivery delivery) {
      attempts.add(delivery.attempt());
      return delivery.attempt() == 1 ? Outcome.retry() : Outcome.done();
    }
  }

  @Test
  void aRetryQueueThatWasDeletedIsMadeAgain() throws Exception {
    queue("collected");
    var patient = new Patient();
    start(patient, "messaging.first_backoff=250s");
    channel.queueDelete("tomodachi.retry.256000");

    send("event", "later");

    awaitWaiting("tomodachi.retry.256000", 1);
    assertThat(patient.attempts).containsExactly(1);
    channel.queuePurge("tomodachi.retry.256000");
    assertThat(
            channel
                .queueDeclare(
                    "tomodachi.retry.256000",
                    true,
                    false,
                    false,
                    Map.of("x-message-ttl", 256_000L, "x-dead-letter-exchange", ""))
                .getQueue())
        .isEqualTo("tomodachi.retry.256000");
  }
}
