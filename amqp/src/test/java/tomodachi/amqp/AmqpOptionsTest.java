package tomodachi.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.AmqpOptions.Qos;

class AmqpOptionsTest {

  private static final AmqpOptions DEFAULTS = AmqpOptions.defaults();

  private static void assertRefused(Runnable change, String message) {
    assertThatIllegalArgumentException().isThrownBy(change::run).withMessage(message);
  }

  @Test
  void theTextHasNoPassword() {
    var options = DEFAULTS.withHost("rabbit").withPort(5673).withLogin("orders", "hunter2");

    assertThat(options).hasToString("AmqpOptions[rabbit:5673/, login=orders]");
  }

  @Test
  void eachChangeLeavesTheRest() {
    var tls = AmqpTls.defaults().withCaFile(Path.of("ca.pem")).withVerifyHostname(false);
    var options =
        DEFAULTS
            .withHosts("rabbit-1:5671", "[::1]:5672", "::1", "rabbit-2")
            .withVirtualhost("/shop")
            .withSsl(true)
            .withTls(tls)
            .withHeartbeat(Duration.ofSeconds(30))
            .withExchangeName("shop")
            .withRoutingKeyPrefix("r.")
            .withQueueNamePrefix("q.")
            .withQueueTtl(Duration.ofHours(1))
            .withRequired(true)
            .withPublishTimeout(Duration.ofSeconds(1))
            .withConsumerTimeout(Duration.ofMinutes(1))
            .withTopology(AmqpOptions.Topology.VERIFY)
            .withQos(Qos.defaults().withQueuePrefetchCount(7).withGlobalPrefetchCount(8));

    assertThat(options)
        .isEqualTo(
            new AmqpOptions(
                null,
                null,
                List.of("rabbit-1:5671", "[::1]:5672", "::1", "rabbit-2"),
                "guest",
                "guest",
                "/shop",
                true,
                null,
                new AmqpTls(Path.of("ca.pem"), null, null, false),
                Duration.ofSeconds(30),
                "shop",
                "r.",
                "q.",
                Duration.ofHours(1),
                true,
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                AmqpOptions.Topology.VERIFY,
                new Qos(7, 8)));
  }

  @Test
  void filesOrAContextTurnTlsOn() throws Exception {
    var files = AmqpTls.defaults().withCaFile(Path.of("ca.pem"));

    assertThat(DEFAULTS.usesTls()).isFalse();
    assertThat(DEFAULTS.withSsl(true).usesTls()).isTrue();
    assertThat(DEFAULTS.withTls(files).usesTls()).isTrue();
    assertThat(DEFAULTS.withSslContext(SSLContext.getDefault()).usesTls()).isTrue();
    assertRefused(
        () -> DEFAULTS.withTls(files).withSslContext(defaultContext()),
        "tls.ca_file can't be given beside an SSLContext in the code, was ca.pem");
  }

  private static SSLContext defaultContext() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aKeyInThePlaceOfItsPathIsNotShown() {
    var key = Path.of("-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----");

    assertRefused(
        () -> AmqpTls.defaults().withCertificate(Path.of("chain.pem"), key),
        "tls.key_file must be the path of a PEM file, but is what such a file holds");
  }

  @Test
  void aCertificateAndItsKeyBelongTogether() {
    var file = Path.of("client.pem");

    assertRefused(
        () -> new AmqpTls(null, file, null, true),
        "tls.certificate_file needs tls.key_file, was client.pem without key");
    assertRefused(
        () -> new AmqpTls(null, null, file, true),
        "tls.key_file needs tls.certificate_file, was client.pem without certificate");
  }

  @Test
  void severalHostsAreAddressesAndExcludeASingleOne() {
    assertRefused(
        () -> DEFAULTS.withHosts("rabbit-1", "rabbit-2:amqp"),
        "hosts takes names or addresses, with a port from 1 to 65535 behind a colon if it isn't the"
            + " usual one, was \"rabbit-2:amqp\"");
    for (var wrong : List.of("", " ", ":5672", "rabbit:", "rabbit:0", "rabbit:65536", "[::1")) {
      assertThatIllegalArgumentException().isThrownBy(() -> DEFAULTS.withHosts(wrong));
    }
    assertRefused(
        () -> DEFAULTS.withHosts("rabbit-1").withHost("rabbit"),
        "host can't be given beside hosts, was rabbit");
    assertRefused(
        () -> DEFAULTS.withHosts("rabbit-1").withPort(5672),
        "port can't be given beside hosts, was 5672");
    assertThat(DEFAULTS.withHosts("rabbit-1", "rabbit-2"))
        .hasToString("AmqpOptions[rabbit-1,rabbit-2/, login=guest]");
  }

  @Test
  void valuesOutsideTheirRangeAreRefused() {
    assertRefused(() -> DEFAULTS.withPort(0), "port must be 1 to 65535, was 0");
    assertRefused(() -> DEFAULTS.withHost(" "), "host must not be empty, was empty");
    assertRefused(
        () -> DEFAULTS.withExchangeName(""), "exchange_name must not be empty, was empty");
    assertRefused(
        () -> DEFAULTS.withHeartbeat(Duration.ofDays(1)),
        "heartbeat must be 0 to 65535 seconds, was PT24H");
    assertRefused(
        () -> DEFAULTS.withQueueTtl(Duration.ofMillis(999)),
        "queue_ttl must be 1 second or more, was PT0.999S");
    assertRefused(
        () -> DEFAULTS.withPublishTimeout(Duration.ZERO),
        "publish_timeout must be more than 0, was PT0S");
    assertRefused(
        () -> DEFAULTS.withConsumerTimeout(Duration.ZERO),
        "consumer_timeout must be more than 0, was PT0S");
    assertRefused(
        () -> Qos.defaults().withQueuePrefetchCount(65_536),
        "queue_prefetch_count must be 1 to 65535, was 65536");
    assertRefused(
        () -> Qos.defaults().withGlobalPrefetchCount(0),
        "global_prefetch_count must be 1 or more, was 0");
  }
}
