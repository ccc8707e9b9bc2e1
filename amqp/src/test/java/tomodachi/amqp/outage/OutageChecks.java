package tomodachi.amqp.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.ConnectionFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.PublishException;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;
import tomodachi.transport.Timeline;

/// A broker that is not there at the start, comes, goes for a while, and comes back with its queues
/// deleted.
abstract class OutageChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("outage.seconds", 2));
  private static final int MESSAGES = 200;

  private final Timeline.Machine time = Timeline.system().machine();
  private final Receiver receiver = new Receiver();

  OutageChecks() {}

  /// A broker that isn't there yet.
  abstract StoppableBroker stopped() throws Exception;

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }

  private RunningService start(StoppableBroker broker) {
    return TestSetup.of(receiver)
        .withOverrides(
            "embedded.brokers=never",
            "amqp.host=127.0.0.1",
            "amqp.port=" + broker.address().getPort(),
            "amqp.publish_timeout=1s")
        .start();
  }

  @Test
  void aServiceWaitsForItsBrokerOutlivesItAndMissesNothing() throws Exception {
    var broker = stopped();
    try (var running = start(broker);
        var readiness = new Readiness("away", running.services()::ready)) {
      assertNotSent();

      readiness.enter("coming");
      broker.startEmpty();
      awaitReady(running, readiness, broker);
      publishSome("before");

      readiness.enter("going");
      broker.stop();
      await(() -> !running.services().ready());
      readiness.enter("away");
      try (var load = new Load(receiver.publisher(), Receiver.QUEUE, "after")) {
        var gone = time.nanos();
        assertNotSent();
        await(() -> time.nanos() - gone >= AWAY.toNanos());
        assertThat(load.confirmed).isEmpty();

        readiness.enter("coming");
        broker.startEmpty();
        var back = time.nanos();
        await(() -> receiver.handled.stream().anyMatch(message -> message.startsWith("after")));
        report(Duration.ofNanos(time.nanos() - back));
        awaitReady(running, readiness, broker);
        await(() -> load.confirmed.size() >= MESSAGES);
        load.end();
        await(() -> receiver.handled.containsAll(load.confirmed));
        assertThat(load.failures).allSatisfy(OutageChecks::assertClear);
      }
      assertTruth(readiness);
    } finally {
      broker.stop();
    }
  }

  private void assertNotSent() {
    assertThatExceptionOfType(PublishException.class)
        .isThrownBy(() -> receiver.publisher().publish(Receiver.QUEUE, "never"))
        .withMessage(
            """
            Not connected to the broker for 1 s; the message was not sent
                exchange "amq.topic", routing key "outage"\
            """);
  }

  private static void assertClear(String failure) {
    assertThat(failure)
        .endsWith("\n    exchange \"amq.topic\", routing key \"outage\"")
        .matches(
            "(?s)(Not connected to the broker for 1 s; the message was not sent"
                + "|No confirm from the broker for 1 s; the message may or may not have arrived"
                + "|No queue takes the message \\(NO_ROUTE\\)"
                + "|The connection was lost \\(.*\\); it may or may not have arrived)\n.*");
  }

  private static void awaitReady(
      RunningService running, Readiness readiness, StoppableBroker broker) throws Exception {
    await(running.services()::ready);
    readiness.enter("there");
    assertThat(consumers(broker)).isEqualTo(1);
  }

  private static long consumers(StoppableBroker broker) throws Exception {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(broker.address().getPort());
    try (var connection = factory.newConnection("test");
        var channel = connection.createChannel()) {
      return channel.consumerCount(Receiver.QUEUE);
    }
  }

  private void publishSome(String name) throws InterruptedException {
    try (var load = new Load(receiver.publisher(), Receiver.QUEUE, name)) {
      await(() -> load.confirmed.size() >= MESSAGES);
      load.end();
      await(() -> receiver.handled.containsAll(load.confirmed));
      assertThat(load.failures).isEmpty();
    }
  }

  private static void assertTruth(Readiness readiness) {
    assertThat(readiness.seen())
        .doesNotContain("away: true", "there: false")
        .containsSubsequence(
            "away: false", "there: true", "going: false", "away: false", "there: true");
  }

  private void report(Duration resumed) {
    System.err.println(
        "outage: %s: away for %d s, consumed again %d ms after the broker was back"
            .formatted(getClass().getSimpleName(), AWAY.toSeconds(), resumed.toMillis()));
  }
}
