package tomodachi.amqp.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpTls;
import tomodachi.amqp.rabbitmq.Authority;
import tomodachi.amqp.rabbitmq.Identity;
import tomodachi.amqp.rabbitmq.PrivateRabbitMq;
import tomodachi.testing.FaultProxy;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// TLS to a RabbitMQ that demands client certificates.
@DisabledIf(
    value = "tomodachi.amqp.rabbitmq.PrivateRabbitMq#isMissing",
    disabledReason = "no RabbitMQ is installed")
class TlsBrokerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RecordedUser user = new RecordedUser();
  private final RecordedLog log = new RecordedLog();
  private final RecordedLog clientLog = new RecordedLog("com.rabbitmq.client");
  private PrivateRabbitMq broker;
  private Path folder;
  private AmqpTls trusting;

  @SuppressWarnings("NullAway.Init") // JUnit calls connect() first
  TlsBrokerIT() {}

  @BeforeEach
  void connect(@TempDir Path given) throws Exception {
    folder = given;
    broker = PrivateRabbitMq.running();
    trusting = AmqpTls.defaults().withCaFile(broker.authority().certificate());
  }

  @AfterEach
  void endLogs() {
    log.close();
    clientLog.close();
  }

  private AmqpOptions options(AmqpTls tls) {
    return AmqpOptions.defaults()
        .withHost("localhost")
        .withPort(broker.tlsAddress().getPort())
        .withTls(tls);
  }

  private Link link(AmqpOptions options) {
    var service = new FakeService(options);
    var choice = new BrokerChoice(service, Timeline.system());
    return new Link("consume", service, choice, Timeline.system(), new Random(1), user);
  }

  private static AmqpTls presenting(AmqpTls tls, Identity client) {
    return tls.withCertificate(client.certificateFile(), client.keyFile());
  }

  private Identity client() throws Exception {
    return broker.authority().issue("client-" + RabbitMq.freshName(), "dns:client");
  }

  private void assertRefused(AmqpOptions options, String message) {
    try (var link = link(options)) {
      assertThatExceptionOfType(TransportException.class)
          .isThrownBy(link::open)
          .withMessage(message.formatted(broker.tlsAddress().getPort()));
    }
    assertThat(log.lines()).isEmpty();
    assertThat(clientLog.lines()).isEmpty();
  }

  @Test
  void bothSidesTrustEachOther() throws Exception {
    try (var link = link(options(presenting(trusting, client())))) {
      assertThat(link.open()).isTrue();
    }
  }

  @Test
  void aMissingClientCertificateIsAskedFor() {
    assertRefused(
        options(trusting),
        """
        RabbitMQ at localhost:%d demands a client certificate (certificate_required)
            set amqp.tls.certificate_file and amqp.tls.key_file\
        """);
  }

  @Test
  void aClientCertificateOfAnotherIssuerIsNamed() throws Exception {
    var stranger = new Authority(folder).issue("stranger", "dns:client");

    assertRefused(
        options(presenting(trusting, stranger)),
        """
        RabbitMQ at localhost:%%d refused the client certificate of %s (certificate_required)
            it must be valid now, and its issuer among the broker's ssl_options.cacertfile\
        """
            .formatted(stranger.certificateFile()));
  }

  @Test
  void aBrokerOfAnotherIssuerIsNotTrusted() throws Exception {
    var others = new Authority(folder).certificate();

    assertRefused(
        options(presenting(AmqpTls.defaults().withCaFile(others), client())),
        """
        RabbitMQ at localhost:%%d has a certificate that isn't trusted: unable to find valid \
        certification path to requested target
            its issuer must be in %s, which is amqp.tls.ca_file\
        """
            .formatted(others));
  }

  @Test
  void aCertificateForAnotherHostIsRefusedUnlessNamesAreNotChecked() throws Exception {
    var tls = presenting(trusting, client());
    var byAddress = options(tls).withHost("127.0.0.1");

    assertRefused(
        byAddress,
        """
        RabbitMQ at 127.0.0.1:%d has a certificate for another host: no subject alternative \
        names matching IP address 127.0.0.1 found
            connect to a host the certificate names, or set amqp.tls.verify_hostname to false\
        """);
    try (var link = link(byAddress.withTls(tls.withVerifyHostname(false)))) {
      assertThat(link.open()).isTrue();
    }
  }

  @Test
  void filesThatHaveChangedAreUsedFromTheNextConnectionOn() throws Exception {
    var used = folder.resolve("used");
    var own = new Identity(used.resolve("client.pem"), used.resolve("key.pem"));
    Files.createDirectory(used);
    var trusted = client();
    var stranger = new Authority(folder).issue("stranger", "dns:client");
    copy(trusted, own);
    try (var proxy = FaultProxy.to(broker.tlsAddress());
        var link = link(options(presenting(trusting, own)).withPort(proxy.address().getPort()))) {
      link.open();

      copy(stranger, own);
      proxy.cut();
      await().atMost(PATIENCE).until(() -> log.lines().stream().anyMatch(TlsBrokerIT::isRefusal));
      copy(trusted, own);

      await().atMost(PATIENCE).until(link::connected);
    }
  }

  private static boolean isRefusal(String line) {
    return line.startsWith("ERROR unable to connect [amqp]: ")
        && line.contains("refused the client certificate of ");
  }

  private static void copy(Identity from, Identity to) throws Exception {
    Files.write(to.certificateFile(), Files.readAllBytes(from.certificateFile()));
    Files.write(to.keyFile(), Files.readAllBytes(from.keyFile()));
  }
}
