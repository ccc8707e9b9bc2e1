package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.PublishException;
import tomodachi.testing.Fault;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Faults of services whose broker the test kit has started.
class OwnBrokerFaultsTest {

  static class Orders {
    final ConcurrentLinkedQueue<String> paid = new ConcurrentLinkedQueue<>();
    private final AmqpPublisher publisher;

    Orders(AmqpPublisher publisher) {
      this.publisher = publisher;
    }

    void place(String id) {
      publisher.publish("order.placed", id);
    }

    @Amqp("order.placed")
    void pay(String id) {
      paid.add(id);
    }
  }

  private static RunningService start() {
    return TestSetup.of(Orders.class).withFaults().start();
  }

  private static void awaitPaid(RunningService running, String... ids) {
    Awaitility.await()
        .untilAsserted(() -> assertThat(running.service(Orders.class).paid).containsExactly(ids));
  }

  /// The connection that is to confirm it may be cut before it does; the order has arrived then.
  private static void placeUnconfirmed(RunningService running, String id) {
    try {
      running.service(Orders.class).place(id);
    } catch (PublishException e) {
      assertThat(e).hasMessageContaining("may or may not have arrived");
    }
  }

  @Test
  void whatWasNotAcknowledgedIsHandledAgain() {
    try (var orders = start()) {
      orders.faults().crashBeforeAck();

      placeUnconfirmed(orders, "A1");

      awaitPaid(orders, "A1", "A1");
    }
  }

  @Test
  void aBackoffPassesInTheTimeOfTheTest() {
    try (var orders = start()) {
      orders.faults().failNextDelivery();

      orders.service(Orders.class).place("A1");
      Awaitility.await().until(() -> orders.faults().count(Fault.FAILURE) == 1);
      orders.advance(Duration.ofSeconds(2));

      assertThat(orders.service(Orders.class).paid).containsExactly("A1");
    }
  }

  @Test
  void aPublishWaitsForTheEndOfAnOutage() {
    try (var orders = start()) {
      orders.faults().refuseConnections(Duration.ofMillis(200));
      Awaitility.await().until(() -> orders.faults().network().refused() > 0);

      orders.service(Orders.class).place("A1");

      awaitPaid(orders, "A1");
    }
  }
}
