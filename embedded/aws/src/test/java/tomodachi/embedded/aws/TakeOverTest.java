package tomodachi.embedded.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.messaging.transport.Embeddable.AWS;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tomodachi.messaging.transport.EmbeddedElection;
import tomodachi.testing.CapturedLogs;
import tomodachi.transport.Timeline;

/// Of those that want the server, one has it, and another one after it.
class TakeOverTest {

  private static final String LOGGER = "tomodachi.aws";

  private final int port = freePort();

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private EmbeddedElection election() {
    return new EmbeddedElection(AWS, new EmbeddedAwsServer(), port, Timeline.system());
  }

  private String sqs(String operation, String body) throws IOException {
    var asking =
        (HttpURLConnection) URI.create("http://127.0.0.1:" + port).toURL().openConnection();
    asking.setReadTimeout(10_000);
    asking.setDoOutput(true);
    asking.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    asking.setRequestProperty("X-Amz-Target", "AmazonSQS." + operation);
    asking.getOutputStream().write(body.getBytes(UTF_8));
    try (var answer = asking.getInputStream()) {
      return new String(answer.readAllBytes(), UTF_8);
    }
  }

  @Test
  @SuppressWarnings("try") // The owner goes before the end: that is what this is about.
  void anotherTakesOverWithEmptyQueuesWhenTheOwnerIsGone() throws Exception {
    var owner = election();
    try (var logs = CapturedLogs.start();
        var follower = election()) {
      owner.stand();
      follower.stand();
      sqs("CreateQueue", "{\"QueueName\": \"orders\"}");
      follower.stand();

      assertThat(sqs("ListQueues", "{}")).contains("/orders");

      owner.close();
      follower.stand();

      assertThat(sqs("ListQueues", "{}")).doesNotContain("orders");
      assertThat(logs.lines(LOGGER))
          .extracting(line -> "%s %s".formatted(line.level(), line.message()))
          .containsExactly(
              "INFO using the embedded AWS server for development",
              "INFO the embedded AWS server's port is taken; connecting to whoever has it",
              "WARNING the AWS server on port %d is gone; this process has taken over, with empty"
                      .formatted(port)
                  + " queues");
    }
  }
}
