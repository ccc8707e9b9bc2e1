package command;

import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A message that a service can't handle is published, found parked, and handled when the service
/// has been repaired; all of it by the command.
abstract class ReplayChecks {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String prefix = "replay-" + UUID.randomUUID() + "-";
  private final String queue = prefix + "shop.order.placed.placed";
  private final String parked = queue + ".parked";

  @TempDir Path folder;
  private Connection connection;

  /// The port of a broker on 127.0.0.1.
  abstract int port();

  @BeforeEach
  void connect() throws IOException, TimeoutException {
    var factory = new ConnectionFactory();
    factory.setHost("127.0.0.1");
    factory.setPort(port());
    factory.setAutomaticRecoveryEnabled(false);
    connection = factory.newConnection();
  }

  @AfterEach
  void removeQueues() throws IOException {
    var channel = connection.createChannel();
    channel.queueDelete(queue);
    channel.queueDelete(parked);
    connection.abort();
  }

  private String[] with(String... arguments) {
    var line = new ArrayList<>(List.of(arguments));
    List.of(
            "amqp.port=" + port(),
            "amqp.queue_name_prefix=" + prefix,
            "amqp.routing_key_prefix=" + prefix)
        .forEach(option -> line.addAll(List.of("-o", option)));
    return line.toArray(String[]::new);
  }

  /// The amount is of one type while the service is broken, and of another when it is repaired.
  private String serviceWith(String typeOfAmount) throws IOException {
    var source =
        """
        import module tomodachi;

        String name = "shop";

        record Order(String id, %s amount) {}

        Options options = Options.of(MessagingOptions.defaults().withEnvelope(new JsonEnvelope()));

        @Amqp("order.placed")
        void placed(Order order, AmqpDelivery delivery) {
          IO.println("handled %%s, attempt %%d".formatted(order, delivery.attempt()));
        }

        void main() {}
        """
            .formatted(typeOfAmount);
    return Files.writeString(folder.resolve("Shop.java"), source).toString();
  }

  private static String succeeded(Finished command) {
    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isZero();
    return command.out();
  }

  private void publish(String id) {
    var data = "{\"id\": \"%s\", \"amount\": \"thirty\"}".formatted(id);
    var published =
        Finished.of(
            with(
                "publish",
                "--amqp",
                "order.placed",
                "--data",
                data,
                "--property",
                "message-id=" + id));
    assertThat(succeeded(published))
        .isEqualTo(
            "published to exchange \"amq.topic\" with routing key \"%sorder.placed\" at 127.0.0.1:%d\n"
                .formatted(prefix, port()));
  }

  private void awaitParked(int messages) throws IOException {
    var channel = connection.createChannel();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(channel.messageCount(parked)).isEqualTo(messages));
  }

  @Test
  void aPoisonousMessageIsHandledAfterTheRepair() throws IOException {
    try (var broken = Command.run(with(serviceWith("int"))).awaitReady()) {
      publish("A1");
      publish("A2");
      awaitParked(2);
      assertThat(broken.terminate()).isZero();
    }

    var listed = succeeded(Finished.of(with("parked", "list", "--json", serviceWith("int"))));
    assertThat(listed)
        .isEqualTo(
            """
            {"queue": "%s", "messages": 0, "consumers": 0, "parked_queue": "%s", "parked": 2}
            """
                .formatted(queue, parked));

    var shown = succeeded(Finished.of(with("parked", "show", queue, "--data")));
    assertThat(shown)
        .startsWith(
            """
            id        A1
            from      exchange "amq.topic", routing key "%sorder.placed"
            attempts  1
            reason    order: data doesn't fit at "amount"
            """
                .formatted(prefix))
        .contains("\"amount\": \"thirty\"", "\nid        A2\n")
        .endsWith("2 of 2 parked in \"%s\" at 127.0.0.1:%d\n".formatted(parked, port()));

    var dry = succeeded(Finished.of(with("parked", "replay", queue, "--dry-run")));
    assertThat(dry)
        .isEqualTo(
            """
            would move A1
            would move A2
            dry run, nothing was moved: 2 of 2 from "%s" to "%s" at 127.0.0.1:%d
            """
                .formatted(parked, queue, port()));
    awaitParked(2);

    try (var repaired = Command.run(with(serviceWith("String"))).awaitReady()) {
      var moved = succeeded(Finished.of(with("parked", "replay", parked, "--id", "A2")));
      assertThat(moved)
          .isEqualTo(
              """
              moved A2
              moved 1 of 2 from "%s" to "%s" at 127.0.0.1:%d
              """
                  .formatted(parked, queue, port()));
      repaired.awaitLine("handled Order[id=A2, amount=thirty], attempt 1");
      assertThat(succeeded(Finished.of(with("parked", "replay", queue, "--json"))))
          .isEqualTo("{\"id\": \"A1\", \"moved\": true}\n");
      repaired.awaitLine("handled Order[id=A1, amount=thirty], attempt 1");
      assertThat(repaired.terminate()).isZero();
    }
    awaitParked(0);
  }

  @Test
  void whatIsParkedStaysWhereThereIsNobodyToTakeIt() throws IOException {
    connection.createChannel().queueDeclare(parked, true, false, false, null);

    var refused = Finished.of(with("parked", "replay", queue));

    assertThat(refused.err())
        .isEqualTo(
            """
            error: there is no queue "%s" at 127.0.0.1:%d, where the messages would go
              start its service, or name another queue by --to; nothing was moved
            """
                .formatted(queue, port()));
    assertThat(refused.exitCode()).isEqualTo(1);
  }
}
