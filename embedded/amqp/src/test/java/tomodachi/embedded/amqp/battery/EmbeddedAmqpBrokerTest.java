package tomodachi.embedded.amqp.battery;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.net.BindException;
import java.net.ConnectException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.amqp.EmbeddedAmqpBroker;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Starting and stopping the embedded broker.
class EmbeddedAmqpBrokerTest {

  private final EmbeddedBroker broker = new EmbeddedAmqpBroker();

  @Test
  void itIsFoundByItsProtocol() {
    assertThat(EmbeddedBroker.of("amqp")).containsInstanceOf(EmbeddedAmqpBroker.class);
    assertThat(EmbeddedBroker.of("AMQP")).isEmpty();
  }

  @Test
  void itListensOnLoopbackOnly() throws Exception {
    try (var running = start(0)) {
      assertThat(running.address().getAddress().isLoopbackAddress()).isTrue();
      assertThat(running.address().getPort()).isPositive();
    }
  }

  @Test
  void aPortIsTakenOnce() throws Exception {
    try (var running = start(0)) {
      assertThatExceptionOfType(BindException.class).isThrownBy(() -> start(port(running)).close());
    }
  }

  @Test
  void aPortIsFreeAgainAfterClose() throws Exception {
    var first = start(0);
    connect(first);
    first.close();

    try (var second = start(port(first));
        var connection = connect(second)) {
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @Test
  void whoIsConnectedHearsThatItCloses() throws Exception {
    var running = start(0);
    var heard = new CompletableFuture<ShutdownSignalException>();
    connect(running).addShutdownListener(heard::complete);

    running.close();

    assertThat(Refusal.of(heard.get(5, SECONDS)))
        .satisfies(refusal -> {
          assertThat(refusal.closed()).isEqualTo("connection");
          assertThat(refusal.code()).isEqualTo(320);
          assertThat(refusal.text()).startsWith("CONNECTION_FORCED");
        });
  }

  @Test
  void nobodyConnectsAfterClose() throws Exception {
    var running = start(0);

    running.close();

    assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(running).close());
  }

  @Test
  void closingTwiceIsNoMistake() throws Exception {
    var running = start(0);

    running.close();
    running.close();

    assertThat(running.address().getPort()).isPositive();
  }

  @Test
  void itForgetsEverythingWhenItCloses() throws Exception {
    var first = start(0);
    connect(first).createChannel().queueDeclare("kept", true, false, false, null);
    first.close();

    try (var second = start(port(first));
        var connection = connect(second)) {
      assertThat(
              BrokerChecks.refusal(
                  connection.createChannel(), channel -> channel.queueDeclarePassive("kept")))
          .isEqualTo(Refusal.ofChannel(404, "NOT_FOUND - no queue 'kept' in vhost '/'"));
    }
  }

  @Test
  void twoBrokersShareNothing() throws Exception {
    try (var one = start(0);
        var two = start(0);
        var first = connect(one);
        var second = connect(two)) {
      first.createChannel().queueDeclare("mine", false, false, false, null);

      assertThat(
              BrokerChecks.refusal(
                  second.createChannel(), channel -> channel.queueDeclarePassive("mine")))
          .isEqualTo(Refusal.ofChannel(404, "NOT_FOUND - no queue 'mine' in vhost '/'"));
    }
  }

  private EmbeddedBroker.Running start(int port) throws Exception {
    return broker.start(port, Timeline.system());
  }

  private static Connection connect(EmbeddedBroker.Running running) throws Exception {
    return new BrokerUnderTest(port(running)).connections().newConnection();
  }

  private static int port(EmbeddedBroker.Running running) {
    return running.address().getPort();
  }
}
