package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import peers.Locks;

/// SNS, SQS and STS that the command runs on their own, or beside AMQP.
@ResourceLock(Locks.BROKERS)
class AwsBrokerIT {

  private final HttpClient client = HttpClient.newHttpClient();

  /// The first start may build the distribution and says so, which no test is about.
  @BeforeAll
  static void build() {
    Finished.of("--version");
  }

  private static int amqpPort(Command brokers) {
    return Integer.parseInt(brokers.awaitMatch("AMQP .*:(\\d+) \\(guest/guest\\)").group(1));
  }

  private static int awsPort(Command brokers) {
    return Integer.parseInt(brokers.awaitMatch("STS .* http://127\\.0\\.0\\.1:(\\d+),").group(1));
  }

  private HttpResponse<String> sqs(int port, String operation, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/".formatted(port)))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "AmazonSQS." + operation)
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM"})
  void itAnswersBesideAmqpUntilASignalEndsBoth(String signal) throws Exception {
    try (var brokers = Command.broker("--aws", "0", "--amqp", "0", "--log-level", "warning")) {
      var port = awsPort(brokers);
      var amqp = amqpPort(brokers);

      var created = sqs(port, "CreateQueue", "{\"QueueName\": \"orders\"}");

      assertThat(created.body())
          .contains("http://127.0.0.1:%d/000000000000/orders".formatted(port));
      assertThat(created.statusCode()).isEqualTo(200);
      assertThat(Command.isFree(amqp)).isFalse();

      brokers.signal(signal);
      assertThat(brokers.exitCode()).isZero();
      assertThat(Command.isFree(port)).isTrue();
      assertThat(Command.isFree(amqp)).isTrue();
      assertThat(brokers.lines()).noneMatch(line -> line.contains("\tat "));
    }
  }

  @Test
  void alone() throws Exception {
    try (var broker = Command.broker("--aws=0", "--log-level", "warning")) {
      var port = awsPort(broker);
      broker.awaitLine("export");

      assertThat(sqs(port, "ListQueues", "{}").statusCode()).isEqualTo(200);
      assertThat(broker.lines())
          .containsExactly(
              "SNS, SQS and STS for development on http://127.0.0.1:%d, in memory; stop it with"
                      .formatted(port)
                  + " ctrl+c",
              "  export AWS_ENDPOINT_URL=http://127.0.0.1:%d AWS_REGION=us-east-1".formatted(port)
                  + " AWS_DEFAULT_REGION=us-east-1 AWS_ACCESS_KEY_ID=test"
                  + " AWS_SECRET_ACCESS_KEY=test");
    }
  }

  @Test
  void whereItsPortIsTakenNothingRuns() throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(other.getLocalPort());

      var refused = Finished.of("broker", "--amqp", "0", "--aws", port);

      assertThat(refused.err())
          .isEqualTo(
              """
              error: port %s on 127.0.0.1 is already in use
                stop what listens there, or choose another with --aws <port>; 0 takes a free one
                the AMQP broker alone: tomodachi broker --amqp 0
              """
                  .formatted(port));
      assertThat(refused.out()).isEmpty();
      assertThat(refused.exitCode()).isEqualTo(1);
    }
  }
}
