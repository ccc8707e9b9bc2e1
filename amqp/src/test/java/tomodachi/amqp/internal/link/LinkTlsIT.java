package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpTls;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

@DisabledIf(
    value = "tomodachi.amqp.contract.Broker#rabbitMqIsMissing",
    disabledReason = "no RabbitMQ answers")
final class LinkTlsIT {

  private final RecordedUser user = new RecordedUser();

  @TempDir private Path directory;

  @Test
  void aCertificateThatIsTrustedAndNamesTheHostIsAccepted() throws Exception {
    var context = Certificate.validFor("ip:127.0.0.1", directory);
    try (var relay = relay(context);
        var link = link(options(relay).withSslContext(context))) {
      assertThat(link.open()).isTrue();
    }
  }

  @Test
  void aCertificateNobodyTrustsIsRefusedForGood() throws Exception {
    var context = Certificate.validFor("ip:127.0.0.1", directory);
    try (var relay = relay(context);
        var link = link(options(relay).withSsl(true))) {
      assertThatThrownBy(link::open)
          .isInstanceOf(TransportException.class)
          .hasMessageStartingWith(
              "RabbitMQ at 127.0.0.1:%d has a certificate that isn't trusted: "
                  .formatted(relay.port()));
    }
  }

  @Test
  void aCertificateOfAnotherHostIsRefusedForGood() throws Exception {
    var context = Certificate.validFor("dns:rabbit.example", directory);
    try (var relay = relay(context);
        var link = link(options(relay).withSslContext(context))) {
      assertThatThrownBy(link::open)
          .isInstanceOf(TransportException.class)
          .hasMessage(
              """
              RabbitMQ at 127.0.0.1:%d has a certificate for another host: no subject alternative \
              names matching IP address 127.0.0.1 found
                  connect to a host the certificate names, or set amqp.tls.verify_hostname to false\
              """
                  .formatted(relay.port()));
    }
  }

  @Test
  void theNameNeedNotFitWhereItIsNotChecked() throws Exception {
    var context = Certificate.validFor("dns:rabbit.example", directory);
    var unchecked = AmqpTls.defaults().withVerifyHostname(false);
    try (var relay = relay(context);
        var link = link(options(relay).withSslContext(context).withTls(unchecked))) {
      assertThat(link.open()).isTrue();
    }
  }

  private static Relay relay(SSLContext context) throws Exception {
    return new Relay(context.getServerSocketFactory());
  }

  private static AmqpOptions options(Relay relay) {
    return AmqpOptions.defaults().withHost("127.0.0.1").withPort(relay.port());
  }

  private Link link(AmqpOptions options) {
    var service = new FakeService(options);
    var choice = new BrokerChoice(service, Timeline.system());
    return new Link("consume", service, choice, Timeline.system(), new Random(1), user);
  }
}
