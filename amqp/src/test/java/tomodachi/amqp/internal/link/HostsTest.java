package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.contract.Broker;
import tomodachi.testing.FaultProxy;
import tomodachi.testing.contract.Timing;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Several brokers of one cluster, two ways to one broker here.
class HostsTest {

  private final RecordedUser user = new RecordedUser();
  private final RecordedLog log = new RecordedLog();
  private Broker broker;
  private FaultProxy one;
  private FaultProxy other;

  @SuppressWarnings("NullAway.Init") // JUnit calls start() first
  HostsTest() {}

  @BeforeEach
  void start() throws Exception {
    broker = Broker.embedded(Timing.real());
    one = FaultProxy.to(broker.address());
    other = FaultProxy.to(broker.address());
  }

  @AfterEach
  void stop() {
    one.close();
    other.close();
    broker.close();
    log.close();
  }

  private AmqpOptions options() {
    return AmqpOptions.defaults().withHosts(text(one), text(other));
  }

  private static String text(FaultProxy proxy) {
    return "127.0.0.1:" + proxy.address().getPort();
  }

  private Link link(AmqpOptions options) {
    var service = new FakeService(options);
    var choice = new BrokerChoice(service, Timeline.system());
    return new Link("consume", service, choice, Timeline.system(), new Random(1), user);
  }

  @Test
  void theOneThatAnswersIsUsed() throws Exception {
    one.refuse();
    try (var link = link(options())) {
      assertThat(link.open()).isTrue();
    }
    other.refuse();
    one.accept();
    try (var link = link(options())) {
      assertThat(link.open()).isTrue();
    }
  }

  @Test
  void aConnectionThatIsLostMovesOnToTheNext() throws Exception {
    try (var link = link(options())) {
      link.open();
      var used = one.open() == 1 ? one : other;
      var unused = used == one ? other : one;

      used.refuse();
      used.cut();

      await().until(() -> unused.open() == 1 && link.connected());
      used.accept();
      unused.cut();
      await().until(() -> used.open() == 1 && link.connected());
    }
  }

  @Test
  void eachThatFailsIsNamedWithItsReason() throws Exception {
    one.close();
    other.close();
    try (var link = link(options())) {
      assertThat(link.open()).isFalse();

      var refused =
          List.of(text(one) + " (connection refused)", text(other) + " (connection refused)");
      assertThat(link.trouble().orElseThrow().split(", "))
          .containsExactlyInAnyOrderElementsOf(refused);
      assertThat(log.lines())
          .containsExactly("WARN unable to connect [amqp] to " + link.trouble().orElseThrow());
    }
  }

  @Test
  void whatOneRefusesDoesNotKeepFromAnother() throws Exception {
    try (var link = link(options().withHosts(text(one), "rabbit:99", text(other)))) {
      assertThat(link.open()).isTrue();
    }
  }

  @Test
  void whatAllRefuseEndsTheStart() {
    try (var link = link(options().withLogin("orders", "secret"))) {
      assertThatExceptionOfType(TransportException.class)
          .isThrownBy(link::open)
          .withMessageMatching(
              "RabbitMQ at 127.0.0.1:[0-9]+ refused the user \"orders\" or its password\n.*");
    }
  }

  @Test
  void theFirstIsARandomOne() {
    var brokers = List.of(BrokerAddress.local(1), BrokerAddress.local(2), BrokerAddress.local(3));
    var firsts =
        IntStream.range(0, 50)
            .mapToObj(seed -> new Rotation(new Random(seed)).order(brokers).getFirst());

    assertThat(firsts).containsAll(brokers);
  }

  @Test
  void theyAreTriedInTurn() {
    var brokers = List.of(BrokerAddress.local(1), BrokerAddress.local(2), BrokerAddress.local(3));
    var rotation = new Rotation(new Random(1));

    rotation.connected(brokers, brokers.get(1));

    assertThat(rotation.order(brokers))
        .containsExactly(brokers.get(2), brokers.get(0), brokers.get(1));
  }
}
