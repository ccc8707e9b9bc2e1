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

/// The commands about messages at a server for SNS and SQS on which nothing is.
class AwsCommandTest {
  private static final String SERVICE =
      """
      import module tomodachi;

      String name = "shop";

      @AwsSnsSqs("order-placed")
      void placed(String data) {}

      @AwsSnsSqs(queueName = "audit", deadLetterQueueName = "dead", maxReceiveCount = 3)
      void audit(String data) {}

      void main() {}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private EmbeddedBroker.Running server;

  @TempDir Path folder;

  @BeforeEach
  void startServer() throws IOException {
    server = EmbeddedBroker.of("aws").orElseThrow().start(0, Timeline.system());
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  private int run(String... arguments) {
    return run(server.address().getPort(), arguments);
  }

  private int run(int port, String... arguments) {
    return new Command(
            new Environment(
                Map.of(
                    "TOMODACHI_EMBEDDED_AWS_PORT",
                    Integer.toString(port),
                    "TOMODACHI_EMBEDDED_BROKERS",
                    "always")),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8))
        .run(arguments);
  }

  private String at() {
    return "127.0.0.1:" + server.address().getPort();
  }

  private void assertError(String text) {
    assertThat(err.toString(UTF_8)).isEqualTo(text);
    assertThat(out.toString(UTF_8)).isEmpty();
  }

  @Test
  void aTopicThatIsMissingIsNamed() {
    assertThat(run("publish", "--sns", "order-placed", "--data", "7")).isEqualTo(1);

    assertThat(err.toString(UTF_8))
        .startsWith("error: there is no topic \"order-placed\" in us-east-1\n");
  }

  @Test
  void aQueueThatIsMissingIsNamed() {
    assertThat(run("publish", "--sqs", "orders", "--data", "7")).isEqualTo(1);

    assertThat(err.toString(UTF_8))
        .startsWith("error: there is no queue \"orders\" in us-east-1\n");
  }

  @Test
  void whatCannotBeSentIsExitCodeTwo() {
    assertThat(run("publish", "--sqs", "orders", "--data", "7", "--property", "colour=red"))
        .isEqualTo(2);

    assertError(
        """
        error: there is no property "colour" to set
          there are message-group-id, message-deduplication-id and delay-seconds
        """);
  }

  @Test
  void aServerThatIsNotThereIsNotStarted() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(run(port, "publish", "--sns", "order-placed", "--data", "7")).isEqualTo(1);

    assertError(
        """
        error: no AWS server answers: 127.0.0.1:%d (connection refused)
          start a service that uses it, or one alone: tomodachi broker --aws
          if AWS itself is meant, say so: AWS_PROFILE=… or AWS_ACCESS_KEY_ID=…
          if another server, say where: AWS_ENDPOINT_URL=…
        """
            .formatted(port));
  }

  @Test
  void queuesOfServicesAndNamedOnesAreListed() throws IOException {
    var file = Files.writeString(folder.resolve("Shop.java"), SERVICE);

    assertThat(run("parked", "list", "--sqs", file.toString(), "other-parked")).isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            QUEUE                       MESSAGES  CONSUMERS  PARKED QUEUE                       PARKED
            shop--order-placed--placed         -          -  shop--order-placed--placed-parked       -
            audit                              -          -  dead                                    -
            other                              -          -  other-parked                            -
            """);
  }

  @Test
  void aQueueOfParkedMessagesThatIsMissingIsNamed() {
    assertThat(run("parked", "show", "--sqs", "orders")).isEqualTo(1);

    assertError(
        """
        error: there is no queue "orders-parked" at %s
          its service makes it when it starts; to see which queues a service has: tomodachi parked \
        list <service>
        """
            .formatted(at()));
  }

  @Test
  void whatAServiceMustBeAllowedIsPrinted() throws IOException {
    var file = Files.writeString(folder.resolve("Shop.java"), SERVICE);

    assertThat(
            run(
                "describe",
                "--iam",
                file.toString(),
                "--account",
                "123456789012",
                "-o",
                "aws_sns_sqs.topology=none",
                "-o",
                "aws_sns_sqs.region_name=eu-west-1"))
        .isZero();

    assertThat(err.toString(UTF_8)).isEmpty();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            {
              "Version": "2012-10-17",
              "Statement": [
                {
                  "Sid": "ConsumeFromQueues",
                  "Effect": "Allow",
                  "Action": [
                    "sqs:ChangeMessageVisibility",
                    "sqs:DeleteMessage",
                    "sqs:GetQueueAttributes",
                    "sqs:GetQueueUrl",
                    "sqs:ReceiveMessage"
                  ],
                  "Resource": [
                    "arn:aws:sqs:eu-west-1:123456789012:shop--order-placed--placed",
                    "arn:aws:sqs:eu-west-1:123456789012:audit"
                  ]
                },
                {
                  "Sid": "ParkMessages",
                  "Effect": "Allow",
                  "Action": [
                    "sqs:GetQueueUrl",
                    "sqs:SendMessage"
                  ],
                  "Resource": [
                    "arn:aws:sqs:eu-west-1:123456789012:shop--order-placed--placed-parked",
                    "arn:aws:sqs:eu-west-1:123456789012:dead"
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void aPublisherOfAHandlerIsSeen() throws IOException {
    var source =
        """
        import module tomodachi;
        @StartedService void started(SnsSqsPublisher publisher) {}
        void main() {}
        """;
    var file = Files.writeString(folder.resolve("Shop.java"), source);

    assertThat(run("describe", "--iam", file.toString())).isZero();
    assertThat(out.toString(UTF_8)).contains("\"Sid\": \"PublishToAnyTopic\",");
    out.reset();
    Files.writeString(folder.resolve("Shop.java"), SERVICE);
    assertThat(run("describe", "--iam", file.toString())).isZero();
    assertThat(out.toString(UTF_8)).doesNotContain("Publish");
  }

  @Test
  void whatAServiceUsesIsPrintedForTerraform() throws IOException {
    var file = Files.writeString(folder.resolve("Shop.java"), SERVICE);

    assertThat(run("describe", "--terraform", file.toString())).isZero();

    assertThat(out.toString(UTF_8))
        .startsWith(
            """
            # Made by: tomodachi describe --terraform
            # Region and account are those of the AWS provider.

            resource "aws_sqs_queue" "shop--order-placed--placed" {
              name = "shop--order-placed--placed"
            }
            """)
        .contains(
            "resource \"aws_sns_topic_subscription\" \"order-placed_to_shop--order-placed--placed\""
                + " {");
  }

  @Test
  void aServiceWithoutAwsNeedsNothingThere() throws IOException {
    var source = "import module tomodachi;\n@StartService void start() {}\nvoid main() {}\n";
    var file = Files.writeString(folder.resolve("Shop.java"), source);

    assertThat(run("describe", "--iam", file.toString())).isEqualTo(1);

    assertError(
        """
        error: these services need nothing of AWS
          name one that has a handler with @AwsSnsSqs or asks for an SnsSqsPublisher
        """);
  }
}
