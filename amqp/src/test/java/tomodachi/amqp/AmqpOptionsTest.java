package tomodachi.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
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
    var options =
        DEFAULTS
            .withVirtualhost("/shop")
            .withSsl(true)
            .withHeartbeat(Duration.ofSeconds(30))
            .withExchangeName("shop")
            .withRoutingKeyPrefix("r.")
            .withQueueNamePrefix("q.")
            .withQueueTtl(Duration.ofHours(1))
            .withRequired(true)
            .withPublishTimeout(Duration.ofSeconds(1))
            .withTopology(AmqpOptions.Topology.VERIFY)
            .withQos(Qos.defaults().withQueuePrefetchCount(7).withGlobalPrefetchCount(8));

    assertThat(options)
        .isEqualTo(
            new AmqpOptions(
                null,
                null,
                "guest",
                "guest",
                "/shop",
                true,
                null,
                Duration.ofSeconds(30),
                "shop",
                "r.",
                "q.",
                Duration.ofHours(1),
                true,
                Duration.ofSeconds(1),
                AmqpOptions.Topology.VERIFY,
                new Qos(7, 8)));
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
        () -> Qos.defaults().withQueuePrefetchCount(65_536),
        "queue_prefetch_count must be 1 to 65535, was 65536");
    assertRefused(
        () -> Qos.defaults().withGlobalPrefetchCount(0),
        "global_prefetch_count must be 1 or more, was 0");
  }
}
