package tomodachi.aws.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.testing.Fault;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Faults of services on SNS and SQS, caused one by one, at a server the test kit has started.
class FaultsTest {

  private static final Duration OUTAGE = Duration.ofMillis(300);

  private static RunningService start() {
    return TestSetup.of(Orders.class).withFaults().start();
  }

  private static void awaitPaid(RunningService running, String... ids) {
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(running.service(Orders.class).paid)
                .as(() -> String.join("\n", running.logs().messages()))
                .containsExactly(ids));
  }

  @Test
  void whatWasNotDeletedIsHandledAgain() {
    try (var orders = start()) {
      orders.faults().crashBeforeAck();

      orders.service(Orders.class).place("A1");

      awaitPaid(orders, "A1", "A1");
    }
  }

  @Test
  void aMessageWhoseLeaseIsLostComesAgainWhileItIsHandled() {
    try (var orders = start()) {
      orders.faults().expireNextLease();

      orders.service(Orders.class).place("A1");

      awaitPaid(orders, "A1", "A1");
      assertThat(orders.service(Orders.class).counts).containsExactlyInAnyOrder(1, 2);
      assertThat(orders.faults().count(Fault.LEASE_EXPIRY)).isEqualTo(1);
    }
  }

  @Test
  void deletesThatFailAreMadeAgain() {
    try (var orders = start()) {
      orders.faults().failDeletes(OUTAGE);

      orders.service(Orders.class).place("A1");
      awaitPaid(orders, "A1");

      orders.advance(Duration.ofMinutes(5));
      awaitPaid(orders, "A1");
    }
  }

  @Test
  void aPublishWaitsForTheEndOfAnOutage() {
    try (var orders = start()) {
      orders.faults().refuseConnections(OUTAGE);

      orders.service(Orders.class).place("A1");

      Awaitility.await()
          .untilAsserted(() -> {
            orders.advance(Duration.ofSeconds(1));
            assertThat(orders.service(Orders.class).paid).contains("A1");
          });
    }
  }
}
