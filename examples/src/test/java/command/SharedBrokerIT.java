package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// Two processes and one embedded broker.
@ResourceLock(Locks.BROKERS)
class SharedBrokerIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OWNER = "using the embedded broker";

  private final String port = Integer.toString(Command.freePort());

  private Command start(String file) {
    return Command.run(
        "examples/pubsub/" + file, "-o", "http.port=0", "-o", "embedded.amqp_port=" + port);
  }

  private static void place(Command orders, String id) {
    var order =
        orders
            .request("/orders")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"id\": \"%s\", \"amount\": 1}".formatted(id)));
    assertThat(orders.send(order).statusCode()).isEqualTo(202);
  }

  private static void awaitPaid(Command orders, String id) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(orders.get("/orders/" + id).body()).startsWith("paid"));
  }

  private static boolean owns(Command process) {
    return process.lines().stream().anyMatch(line -> line.contains(OWNER));
  }

  @Test
  void twoProcessesShareItAndOneGoesOnWhenTheOwnerIsKilled() {
    try (var orders = start("Orders.java");
        var payments = start("Payments.java")) {
      orders.awaitReady();
      payments.awaitReady();
      place(orders, "A1");
      awaitPaid(orders, "A1");
      assertThat(owns(orders)).isNotEqualTo(owns(payments));

      if (owns(orders)) {
        orders.signal("KILL");
        payments.awaitLine("taken over");
        try (var successor = start("Orders.java").awaitReady()) {
          place(successor, "A2");
          awaitPaid(successor, "A2");
          assertThat(successor.terminate()).isZero();
        }
        assertThat(payments.terminate()).isZero();
      } else {
        payments.signal("KILL");
        orders.awaitLine("taken over");
        try (var successor = start("Payments.java").awaitReady()) {
          place(orders, "A2");
          awaitPaid(orders, "A2");
          assertThat(successor.terminate()).isZero();
        }
        assertThat(orders.terminate()).isZero();
      }
    }
  }
}
