package tomodachi.amqp.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.rabbitmq.PrivateRabbitMq;
import tomodachi.testing.TestSetup;

/// A RabbitMQ that is killed and stopped in turns while messages are published and handled.
@DisabledIf(
    value = "tomodachi.amqp.rabbitmq.PrivateRabbitMq#isMissing",
    disabledReason = "no RabbitMQ is installed")
class RestartsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int RESTARTS = Integer.getInteger("outage.restarts", 1);
  private static final int MESSAGES = 500;

  private final Receiver receiver = new Receiver();

  private static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(PATIENCE).until(condition);
  }

  @Test
  void whatIsConfirmedIsHandledHoweverOftenTheBrokerRestarts() throws Exception {
    var node = PrivateRabbitMq.running();
    try (var running =
            TestSetup.of(receiver)
                .withOverrides(
                    "embedded.brokers=never",
                    "amqp.host=127.0.0.1",
                    "amqp.port=" + node.address().getPort())
                .start();
        var load = new Load(receiver.publisher(), Receiver.QUEUE, "message")) {
      for (var restart = 1; restart <= RESTARTS; restart++) {
        var confirmed = load.confirmed.size();
        await(() -> load.confirmed.size() >= confirmed + MESSAGES);
        restart(node, restart % 2 == 1);
        await(running.services()::ready);
      }
      load.end();
      await(() -> receiver.handled.containsAll(load.confirmed));
      report(load);
    } finally {
      remove(node);
    }
    assertThat(receiver.handled).hasSizeGreaterThan(RESTARTS * MESSAGES);
  }

  private static void restart(PrivateRabbitMq node, boolean kill) throws Exception {
    if (kill) {
      node.kill();
    } else {
      node.stop();
    }
    node.start();
  }

  private void report(Load load) {
    System.err.println(
        "restarts: %d under load: %d messages confirmed, all of them handled, %d handled again"
            .formatted(
                RESTARTS, load.confirmed.size(), receiver.calls.get() - receiver.handled.size()));
  }

  private static void remove(PrivateRabbitMq node) throws Exception {
    try (var connection = node.connect();
        var channel = connection.createChannel()) {
      channel.queueDelete(Receiver.QUEUE);
      channel.queueDelete(Receiver.QUEUE + ".parked");
    }
  }
}
