package tomodachi.cli.internal.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.command.Command;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// The commands about messages at a broker on which nothing is.
class MessageCommandTest {
  private static final String SERVICE =
      """
      import module tomodachi;

      String name = "shop";

      @Amqp("order.placed")
      void placed(String data) {}

      @Amqp(routingKey = "order.*", queueName = "audit")
      void audit(String data) {}

      void main() {}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private EmbeddedBroker.Running broker;

  @TempDir Path folder;

  @BeforeEach
  void startBroker() throws IOException {
    broker = EmbeddedBroker.of("amqp").orElseThrow().start(0, Timeline.system());
  }

  @AfterEach
  void stopBroker() {
    broker.close();
  }

  private int run(String... arguments) {
    return run(Map.of("TOMODACHI_AMQP_PORT", "" + broker.address().getPort()), arguments);
  }

  private int run(Map<String, String> variables, String... arguments) {
    return new Command(
            new Environment(variables),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private String at() {
    return "127.0.0.1:" + broker.address().getPort();
  }

  private void assertError(String text) {
    assertThat(err.toString(UTF_8)).isEqualTo(text);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aMessageThatNoQueueTakesIsAFailure() {
    assertThat(run("publish", "--amqp", "order.placed", "--data", "7")).isEqualTo(1);

    assertError(
        """
        error: no queue at %s takes a message to exchange "amq.topic" with routing key "order.placed"
          it is gone; a service makes its queue when it starts for the first time
          if that is no failure: --allow-unroutable
        """
            .formatted(at()));
  }

  @Test
  void unlessThatIsAllowed() {
    assertThat(run("publish", "--amqp", "order.placed", "--data", "7", "--allow-unroutable"))
        .isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            published to exchange "amq.topic" with routing key "order.placed" at %s, where no queue took it
            """
                .formatted(at()));
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void anExchangeThatIsMissingIsNamed() {
    assertThat(run("publish", "--amqp", "key", "--data", "7", "--exchange", "shop")).isEqualTo(1);

    assertError(
        """
        error: there is no exchange "shop"
          exchange "shop", routing key "key"
        """);
  }

  @Test
  void aPropertyThatIsNoneIsExitCodeTwo() {
    assertThat(run("publish", "--amqp", "key", "--data", "7", "--property", "colour=red"))
        .isEqualTo(2);

    assertError(
        """
        error: there is no property "colour" to set
          there are content-type, content-encoding, correlation-id, reply-to, message-id, type, \
        user-id and app-id
        """);
  }

  @Test
  void aBrokerThatIsNotThereIsNotStarted() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(
            run(
                Map.of("TOMODACHI_EMBEDDED_AMQP_PORT", "" + port),
                "publish",
                "--amqp",
                "key",
                "--data",
                "7"))
        .isEqualTo(1);

    assertError(
        """
        error: no broker answers: 127.0.0.1:%d (connection refused)
          start a service that uses it, or one alone: tomodachi broker
          if it is elsewhere, say where: -o amqp.host=… -o amqp.port=…
        """
            .formatted(port));
  }

  @Test
  void anOptionThatIsNoneIsNamed() {
    assertThat(run("parked", "show", "q", "-o", "amqp.hots=rabbit")).isEqualTo(1);

    assertError(
        """
        error: there is no option "amqp.hots"
          from -o amqp.hots
          did you mean "amqp.hosts"?
        """);
  }

  @Test
  void queuesOfServicesAndNamedOnesAreListed() throws IOException {
    var file = Files.writeString(folder.resolve("Shop.java"), SERVICE);

    assertThat(run("parked", "list", file.toString(), "other.parked")).isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            QUEUE                     MESSAGES  CONSUMERS  PARKED QUEUE                     PARKED
            shop.order.placed.placed         -          -  shop.order.placed.placed.parked       -
            audit                            -          -  audit.parked                          -
            other                            -          -  other.parked                          -
            """);
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void scriptsGetAnObjectForEach() {
    assertThat(run("parked", "list", "--json", "q")).isZero();

    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {"queue": "q", "messages": null, "consumers": null, "parked_queue": "q.parked", \
            "parked": null}
            """);
  }

  @Test
  void servicesWithoutQueuesAreSaidToBe() throws IOException {
    var source = "import module tomodachi;\n@StartService void start() {}\nvoid main() {}\n";
    var file = Files.writeString(folder.resolve("Shop.java"), source);

    assertThat(run("parked", "list", file.toString())).isEqualTo(1);

    assertError(
        """
        error: these services take messages from no queue
          name one that has a handler for messages: a method with @Amqp or @AwsSnsSqs
        """);
  }

  @Test
  void mistakesOfAServiceAreShown() throws IOException {
    var source =
        "import module tomodachi;\n@Amqp(\"\") void placed(String data) {}\nvoid main() {}\n";
    var file = Files.writeString(folder.resolve("Shop.java"), source);

    assertThat(run("parked", "list", file.toString())).isEqualTo(1);

    assertError(
        """
        error: no routing key is given
          @Amqp on Shop.placed(String) (Shop.java:2)
          write @Amqp("example.topic"), or "#" for all
        """);
  }

  @Test
  void aFileThatIsMissingIsNoQueue() {
    assertThat(run("parked", "list", "none/Shop.java")).isEqualTo(1);

    assertError(
        """
        error: no such service file: "none/Shop.java"
          there is no "none" in the current directory
        """);
  }

  @Test
  void aQueueThatIsMissingIsNamed() {
    var text =
        """
        error: there is no queue "q.parked" at %s
          its service makes it when it starts; to see which queues a service has: tomodachi parked \
        list <service>
        """
            .formatted(at());

    assertThat(run("parked", "show", "q.parked")).isEqualTo(1);
    assertError(text);
  }

  @Test
  void aTargetThatIsMissingIsNamed() {
    assertThat(run("parked", "replay", "q")).isEqualTo(1);

    assertError(
        """
        error: there is no queue "q" at %s, where the messages would go
          start its service, or name another queue by --to; nothing was moved
        """
            .formatted(at()));
  }
}
