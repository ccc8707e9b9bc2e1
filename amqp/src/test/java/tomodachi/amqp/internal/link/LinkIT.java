package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import tomodachi.amqp.AmqpOptions;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
final class LinkIT {

  private static final AmqpOptions OPTIONS = AmqpOptions.defaults().withHost("127.0.0.1");

  private final RecordedUser user = new RecordedUser();
  private final RecordedLog log = new RecordedLog();

  @AfterEach
  void endLog() {
    log.close();
  }

  @Test
  void theFirstAttemptConnectsAndTheUserSetsItUp() throws Exception {
    try (var link = link(OPTIONS, user)) {
      assertThat(link.open()).isTrue();

      assertThat(link.connected()).isTrue();
      assertThat(user.events).containsExactly("connected");
      assertThat(user.connections).containsExactly(link.connection().orElseThrow());
    }
    assertThat(user.events).containsExactly("connected");
    assertThat(user.connections.getFirst().isOpen()).isFalse();
  }

  @Test
  void theConnectionSaysWhoseItIs() throws Exception {
    try (var link = link(OPTIONS, user)) {
      link.open();

      var connection = link.connection().orElseThrow();
      assertThat(connection.getClientProvidedName()).isEqualTo("orders (consume)");
      assertThat(connection.getClientProperties())
          .containsEntry("product", "tomodachi")
          .containsEntry("platform", "Java")
          .containsKey("capabilities")
          .doesNotContainKeys("version", "copyright", "information");
    }
  }

  @Test
  void aMessageAsLargeAsTheBrokerTakesDoesNotEndTheConnection() throws Exception {
    try (var link = link(OPTIONS, user)) {
      link.open();
      var channel = link.connection().orElseThrow().createChannel();
      var queue = channel.queueDeclare().getQueue();
      channel.basicPublish("", queue, null, new byte[65 << 20]);

      var got = await().until(() -> channel.basicGet(queue, true), message -> message != null);

      assertThat(got.getBody()).hasSize(65 << 20);
      assertThat(link.connected()).isTrue();
    }
  }

  @Test
  void aLostConnectionIsReplacedByAFreshOne() throws Exception {
    try (var relay = new Relay();
        var link = link(OPTIONS.withPort(relay.port()), user)) {
      link.open();
      relay.cut();

      await().until(() -> user.connections.size() == 2 && link.connected());
      assertThat(user.events).hasSize(3).first().isEqualTo("connected");
      assertThat(user.events.get(1)).startsWith("lost: ");
      assertThat(user.events.get(2)).isEqualTo("connected");
      assertThat(user.connections.get(1)).isNotSameAs(user.connections.get(0));
    }
  }

  @Test
  void aBrokerThatComesAndGoesIsFoundEachTime() throws Exception {
    try (var relay = new Relay();
        var link = link(OPTIONS.withPort(relay.port()), user)) {
      link.open();
      for (var round = 1; round <= 5; round++) {
        relay.stop();
        await().until(() -> !link.connected());
        relay.start();
        await().until(link::connected);
      }

      assertThat(user.events).filteredOn("connected"::equals).hasSize(6);
      assertThat(user.events).noneMatch(event -> event.endsWith("while busy"));
      assertThat(log.lines())
          .filteredOn(line -> line.startsWith("INFO connected [amqp] to 127.0.0.1"))
          .hasSize(5);
    }
  }

  @Test
  void aBrokerThatIsAwayIsWarnedOfOnceAndFoundLater() throws Exception {
    try (var relay = new Relay();
        var link = link(OPTIONS.withPort(relay.port()), user)) {
      relay.stop();

      assertThat(link.open()).isFalse();
      assertThat(link.trouble())
          .contains("127.0.0.1:%d (connection refused)".formatted(relay.port()));
      assertThat(log.lines())
          .containsExactly(
              "WARN unable to connect [amqp] to 127.0.0.1:%d (connection refused)"
                  .formatted(relay.port()));
      relay.start();
      await().until(link::connected);
      assertThat(link.trouble()).isEmpty();
    }
  }

  @Test
  void aBrokerThatSaysNothingIsGivenUpOn() throws Exception {
    try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var link = link(OPTIONS.withPort(mute.getLocalPort()), user)) {
      assertThat(link.open()).isFalse();

      assertThat(link.trouble())
          .contains("127.0.0.1:%d (no answer in time)".formatted(mute.getLocalPort()));
    }
  }

  @Test
  void aWrongPasswordIsRefusedForGood() {
    try (var link = link(OPTIONS.withLogin("guest", "wrong-secret"), user)) {
      assertThatThrownBy(link::open)
          .isInstanceOf(TransportException.class)
          .hasMessage(
              """
              RabbitMQ at 127.0.0.1:5672 refused the user "guest" or its password
                  check amqp.login and amqp.password; "guest" may only log in on the broker's own \
              machine\
              """);
    }
  }

  @Test
  void anUnknownVirtualHostIsRefusedForGood() {
    try (var link = link(OPTIONS.withVirtualhost("nowhere"), user)) {
      assertThatThrownBy(link::open)
          .isInstanceOf(TransportException.class)
          .hasMessage(
              """
              RabbitMQ at 127.0.0.1:5672 has no virtual host "nowhere"
                  check amqp.virtualhost, or make it: rabbitmqctl add_vhost nowhere\
              """);
    }
  }

  @Test
  void tlsToAPortWithoutItIsRefusedForGood() {
    try (var link = link(OPTIONS.withPort(RabbitMq.PORT).withSsl(true), user)) {
      assertThatThrownBy(link::open)
          .isInstanceOf(TransportException.class)
          .hasMessage(
              """
              RabbitMQ at 127.0.0.1:5672 doesn't speak TLS
                  check amqp.port and amqp.ssl\
              """);
    }
  }

  @Test
  void aLossDuringTheSetUpIsNotMissed() throws Exception {
    try (var relay = new Relay()) {
      var attempts = new AtomicInteger();
      var cutting =
          new RecordedUser() {
            @Override
            void setUp(Connection connection) throws IOException {
              if (attempts.incrementAndGet() == 1) {
                relay.cut();
              }
            }
          };
      try (var link = link(OPTIONS.withPort(relay.port()), cutting)) {
        link.open();

        await().until(() -> attempts.get() == 2 && link.connected());
        assertThat(cutting.events).hasSize(3).element(1).asString().startsWith("lost: ");
      }
    }
  }

  @Test
  void aUserThatFailsGetsAnotherConnection() throws Exception {
    var attempts = new AtomicInteger();
    var failing =
        new RecordedUser() {
          @Override
          void setUp(Connection connection) throws IOException {
            if (attempts.incrementAndGet() == 1) {
              throw new IOException("No more channels");
            }
          }
        };
    try (var link = link(OPTIONS, failing)) {
      assertThat(link.open()).isFalse();

      await().until(link::connected);
      assertThat(failing.connections).hasSize(2);
      assertThat(failing.connections.getFirst().isOpen()).isFalse();
    }
  }

  @Test
  void aUserThatIsRefusedEndsTheFirstAttempt() {
    var refused =
        new RecordedUser() {
          @Override
          void setUp(Connection connection) throws TransportException {
            throw new TransportException("no such queue", null);
          }
        };
    try (var link = link(OPTIONS, refused)) {
      assertThatThrownBy(link::open).hasMessage("no such queue");
      assertThat(refused.connections.getFirst().isOpen()).isFalse();
    }
  }

  @Test
  void closingWithoutHavingOpenedDoesNothing() {
    var link = link(OPTIONS, user);
    link.close();
    link.close();

    assertThat(link.connected()).isFalse();
  }

  @Test
  void closingEndsTheAttempts() throws Exception {
    try (var relay = new Relay();
        var link = link(OPTIONS.withPort(relay.port()), user)) {
      relay.stop();
      link.open();
      link.close(Duration.ofSeconds(5));
      relay.start();

      assertThat(relay.accepted()).isZero();
    }
  }

  @Test
  void closingDoesNotWaitForABrokerThatIsGone() throws Exception {
    try (var relay = new Relay();
        var link = link(OPTIONS.withPort(relay.port()), user)) {
      link.open();
      relay.swallowAnswers();
      link.close(Duration.ofMillis(200));

      assertThat(user.connections.getFirst().isOpen()).isFalse();
      assertThat(user.events).containsExactly("connected");
    }
  }

  private static Link link(AmqpOptions options, Link.User user) {
    var service = new FakeService(options);
    var choice = new BrokerChoice(service, Timeline.system());
    return new Link("consume", service, choice, Timeline.system(), new Random(1), user);
  }
}
