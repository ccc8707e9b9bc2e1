package command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peers.Locks;

/// A broker that the command runs on its own.
@ResourceLock(Locks.BROKERS)
class BrokerIT {

  /// The first start may build the distribution and says so, which no test is about.
  @BeforeAll
  static void build() {
    Finished.of("--version");
  }

  private static int port(Command broker) {
    return Integer.parseInt(
        broker.awaitMatch("amqp://127\\.0\\.0\\.1:(\\d+) \\(guest/guest\\)").group(1));
  }

  private static Connection connect(int port) throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(port);
    factory.setAutomaticRecoveryEnabled(false);
    return factory.newConnection();
  }

  @Test
  void severalProcessesShareIt() throws Exception {
    try (var broker = Command.broker("--amqp", "0");
        var one = connect(port(broker));
        var another = connect(port(broker))) {
      var sender = one.createChannel();
      sender.queueDeclare("orders", true, false, false, null);
      sender.confirmSelect();
      sender.basicPublish("", "orders", null, "order 7".getBytes(UTF_8));
      sender.waitForConfirmsOrDie();

      var received = another.createChannel().basicGet("orders", true);

      assertThat(received.getBody()).asString(UTF_8).isEqualTo("order 7");
    }
  }

  @Test
  void itSaysWhereItIsAndNothingElse() {
    try (var broker = Command.broker("--amqp", "0", "--log-level", "warning")) {
      var port = port(broker);

      assertThat(broker.lines())
          .containsExactly(
              "AMQP broker for development on amqp://127.0.0.1:%d (guest/guest), in memory; stop it"
                      .formatted(port)
                  + " with ctrl+c");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void aSignalEndsItWithCodeZeroAndFreesThePort(String signal) throws Exception {
    try (var broker = Command.broker("--amqp=0")) {
      var port = port(broker);
      var connection = connect(port);

      broker.signal(signal);

      assertThat(broker.exitCode()).isZero();
      assertThat(Command.isFree(port)).isTrue();
      assertThat(broker.lines()).noneMatch(line -> line.contains("\tat "));
      connection.abort();
    }
  }

  @Test
  void aPortThatIsTakenIsOneReadableError() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());

      var refused = Finished.of("broker", "--amqp", port);

      assertThat(refused.err())
          .isEqualTo(
              """
              error: port %s on 127.0.0.1 is already in use
                stop what listens there, or choose another with --amqp <port>; 0 takes a free one
              """
                  .formatted(port));
      assertThat(refused.out()).isEmpty();
      assertThat(refused.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void aWrongNumberIsExitCodeTwo() {
    var refused = Finished.of("broker", "--amqp", "many");

    assertThat(refused.err()).startsWith("error: invalid value for --amqp: \"many\"\n");
    assertThat(refused.out()).isEmpty();
    assertThat(refused.exitCode()).isEqualTo(2);
  }
}
