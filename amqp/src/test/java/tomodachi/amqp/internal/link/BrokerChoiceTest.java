package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.messaging.EmbeddedOptions.Brokers.ALWAYS;
import static tomodachi.messaging.EmbeddedOptions.Brokers.AUTO;
import static tomodachi.messaging.EmbeddedOptions.Brokers.NEVER;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

final class BrokerChoiceTest {

  private static final AmqpOptions PLAIN = AmqpOptions.defaults();
  private static final int PORT = 5999;

  private final StartedBroker broker = new StartedBroker();
  private final RecordedLog log = new RecordedLog();

  @AfterEach
  void endLog() {
    log.close();
  }

  @Test
  void withNothingConfiguredTheEmbeddedBrokerIsMeant() throws Exception {
    assertThat(choice(PLAIN, AUTO).brokers()).hasToString("[127.0.0.1:5999]");
    assertThat(broker.ports()).containsExactly(PORT);
  }

  @Test
  void whatIsConfiguredIsMeant() throws Exception {
    assertThat(choice(PLAIN.withHost("rabbit"), AUTO).brokers()).hasToString("[rabbit:5672]");
    assertThat(choice(PLAIN.withPort(5673), AUTO).brokers()).hasToString("[127.0.0.1:5673]");
    assertThat(choice(PLAIN.withSsl(true), AUTO).brokers())
        .containsExactly(new BrokerAddress("127.0.0.1", 5671, true));
    assertThat(broker.ports()).isEmpty();
  }

  @Test
  void severalHostsAreMeantTogether() throws Exception {
    var several = PLAIN.withHosts("rabbit-1:5673", "rabbit-2", "::1");

    assertThat(choice(several, AUTO).brokers())
        .hasToString("[rabbit-1:5673, rabbit-2:5672, [::1]:5672]");
    assertThat(choice(several.withSsl(true), AUTO).brokers())
        .hasToString("[rabbit-1:5673, rabbit-2:5671, [::1]:5671]");
    assertThat(broker.ports()).isEmpty();
  }

  @Test
  void whichBrokerIsMeantIsInTheLogWithoutThePassword() {
    choice(PLAIN.withHosts("rabbit-1", "rabbit-2").withSsl(true), AUTO).announce();
    choice(PLAIN.withHost("rabbit"), AUTO).announce();
    choice(PLAIN, AUTO).announce();

    assertThat(log.lines())
        .containsExactly(
            "INFO using RabbitMQ at rabbit-1:5671, rabbit-2:5671 with TLS",
            "INFO using RabbitMQ at rabbit:5672");
  }

  @Test
  void neverMeansTheDefaultAddress() throws Exception {
    assertThat(choice(PLAIN, NEVER).brokers()).hasToString("[127.0.0.1:5672]");
    assertThat(broker.ports()).isEmpty();
  }

  @Test
  void inProductionAutoMeansTheDefaultAddress() throws Exception {
    var service = service(PLAIN, AUTO, true);

    assertThat(choice(service).brokers()).hasToString("[127.0.0.1:5672]");
    assertThat(broker.ports()).isEmpty();
  }

  @Test
  void alwaysMeansTheEmbeddedBrokerWhateverIsConfigured() throws Exception {
    var configured = PLAIN.withHost("rabbit").withSsl(true);

    assertThat(choice(configured, ALWAYS).brokers())
        .containsExactly(new BrokerAddress("127.0.0.1", PORT, false));
  }

  @Test
  void alwaysInProductionIsWarnedOf() throws Exception {
    var choice = choice(service(PLAIN, ALWAYS, true));
    choice.brokers();
    choice.brokers();

    assertThat(log.lines())
        .containsExactly(
            "WARN the embedded broker is used in production: it keeps everything in memory",
            "INFO using the embedded broker for development");
  }

  @Test
  void withoutAnInstalledBrokerAutoMeansTheDefaultAddress() throws Exception {
    assertThat(withoutBroker(AUTO).brokers()).hasToString("[127.0.0.1:5672]");
  }

  @Test
  void withoutAnInstalledBrokerAlwaysSaysWhatToAdd() {
    assertThatThrownBy(() -> withoutBroker(ALWAYS).brokers())
        .isInstanceOf(TransportException.class)
        .hasMessage(
            """
            embedded.brokers is "always", and no embedded AMQP broker is installed
                add the module tomodachi.embedded.amqp, or set amqp.host and embedded.brokers = \
            "never"\
            """);
  }

  @Test
  void servicesOfAProcessShareTheBroker() throws Exception {
    var service = service(PLAIN, AUTO, false);
    choice(service).brokers();
    choice(service.another()).brokers();

    assertThat(log.lines()).containsExactly("INFO using the embedded broker for development");
  }

  @Test
  void whoIsGoneLosesThePortUnlessItIsARabbitMq() throws Exception {
    broker.taken().set(true);
    var follower = choice(PLAIN, AUTO);
    var guest = choice(PLAIN, AUTO);
    follower.brokers();
    follower.met("tomodachi");
    guest.brokers();
    guest.met("RabbitMQ");
    broker.taken().set(false);

    assertThat(guest.brokers()).hasToString("[127.0.0.1:5999]");
    assertThat(broker.ports()).isEmpty();
    assertThat(follower.brokers()).hasToString("[127.0.0.1:5999]");
    assertThat(broker.ports()).containsExactly(PORT);
  }

  private BrokerChoice choice(AmqpOptions amqp, EmbeddedOptions.Brokers brokers) {
    return choice(service(amqp, brokers, false));
  }

  private BrokerChoice choice(FakeService service) {
    return new BrokerChoice(service, Timeline.system(), () -> Optional.of(broker));
  }

  private static BrokerChoice withoutBroker(EmbeddedOptions.Brokers brokers) {
    return new BrokerChoice(service(PLAIN, brokers, false), Timeline.system(), Optional::empty);
  }

  private static FakeService service(
      AmqpOptions amqp, EmbeddedOptions.Brokers brokers, boolean production) {
    var embedded = EmbeddedOptions.defaults().withBrokers(brokers).withAmqpPort(PORT);
    return new FakeService(amqp, embedded, production);
  }
}
