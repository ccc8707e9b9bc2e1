package tomodachi.messaging.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tomodachi.messaging.EmbeddedOptions.Brokers.ALWAYS;
import static tomodachi.messaging.EmbeddedOptions.Brokers.AUTO;
import static tomodachi.messaging.EmbeddedOptions.Brokers.NEVER;
import static tomodachi.messaging.transport.Embeddable.AMQP;
import static tomodachi.messaging.transport.Embeddable.AWS;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.EmbeddedOptions;
import tomodachi.messaging.EmbeddedOptions.Brokers;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

class EmbeddedChoiceTest {

  private final FakeBroker broker = new FakeBroker();
  private final RecordedLog log = new RecordedLog("tomodachi.aws");

  @AfterEach
  void endLog() {
    log.close();
  }

  private static EmbeddingService service(Brokers brokers, boolean production) {
    return new EmbeddingService(EmbeddedOptions.defaults().withBrokers(brokers), production);
  }

  private EmbeddedChoice choice(EmbeddingService service, boolean configured) {
    return new EmbeddedChoice(
        AWS, service, Timeline.system(), configured, () -> Optional.of(broker));
  }

  private static EmbeddedChoice withoutBroker(Embeddable kind, Brokers brokers) {
    return new EmbeddedChoice(
        kind, service(brokers, false), Timeline.system(), false, Optional::empty);
  }

  @Test
  void inDevelopmentItIsMeantUnlessAnotherIsConfigured() {
    assertThat(choice(service(AUTO, false), false).isMeant()).isTrue();
    assertThat(choice(service(AUTO, false), true).isMeant()).isFalse();
    assertThat(choice(service(AUTO, true), false).isMeant()).isFalse();
    assertThat(withoutBroker(AWS, AUTO).isMeant()).isFalse();
  }

  @Test
  void alwaysAndNeverDecideWhateverIsConfigured() {
    assertThat(choice(service(ALWAYS, true), true).isMeant()).isTrue();
    assertThat(choice(service(NEVER, false), false).isMeant()).isFalse();
  }

  @Test
  void eachKindHasAPortOfItsOwn() throws Exception {
    var options = EmbeddedOptions.defaults();

    assertThat(choice(service(AUTO, false), false).port()).isEqualTo(9732);
    assertThat(AMQP.port(options)).isEqualTo(5672);
    assertThat(AMQP.portOption()).isEqualTo("embedded.amqp_port");
    assertThat(AWS.portOption()).isEqualTo("embedded.aws_port");
  }

  @Test
  void servicesOfAProcessShareTheBroker() throws Exception {
    var service = service(AUTO, false);
    choice(service, false).port();
    choice(service, false).port();

    assertThat(broker.owner()).hasValue("this");
    assertThat(log.lines()).containsExactly("INFO using the embedded AWS server for development");
  }

  @Test
  void aPortIsLeftToTheResidentThatWasMetThere() throws Exception {
    broker.owner().set("resident");
    var choice = choice(service(AUTO, false), false);
    choice.port();
    choice.met(true);
    broker.owner().set(null);

    assertThat(choice.port()).isEqualTo(9732);
    assertThat(broker.owner()).hasNullValue();
  }

  @Test
  void alwaysInProductionIsWarnedOf() throws Exception {
    var choice = choice(service(ALWAYS, true), false);
    choice.port();
    choice.port();

    assertThat(log.lines())
        .containsExactly(
            "WARN the embedded AWS server is used in production: it keeps everything in memory",
            "INFO using the embedded AWS server for development");
  }

  @Test
  void withoutAnInstalledBrokerAlwaysSaysWhatToAdd() {
    assertMissing(
        AMQP,
        """
        embedded.brokers is "always", and no embedded AMQP broker is installed
            add the module tomodachi.embedded.amqp, or set amqp.host and embedded.brokers = \
        "never"\
        """);
    assertMissing(
        AWS,
        """
        embedded.brokers is "always", and no embedded AWS server is installed
            add the module tomodachi.embedded.aws, or set aws_endpoint_urls.sns and \
        aws_endpoint_urls.sqs and embedded.brokers = "never"\
        """);
  }

  private static void assertMissing(Embeddable kind, String message) {
    assertThatThrownBy(() -> withoutBroker(kind, ALWAYS).port())
        .isInstanceOf(TransportException.class)
        .hasMessage(message);
  }
}
