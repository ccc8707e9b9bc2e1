package tomodachi.embedded.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tomodachi.testing.ManualTimeline;

/// A client that waits for messages and goes away.
class LeavingClientTest {

  private static final int ROUNDS = 300;

  @Test
  void aMessageIsNotHandedToAClientThatHasLeft() throws Exception {
    try (var server = new EmbeddedAwsServer().start(0, new ManualTimeline());
        var client = new RawClient(server.address())) {
      ask(client, "CreateQueue", "{\"QueueName\":\"left\"}");
      var queue = "{\"QueueUrl\":\"http://127.0.0.1/000000000000/left\"";
      for (var round = 0; round < ROUNDS; round++) {
        try (var waiting = new RawClient(server.address())) {
          ask(waiting, "ListQueues", "{}");
          waiting.send(
              RawClient.json("AmazonSQS.ReceiveMessage", queue + ",\"WaitTimeSeconds\":20}"));
          ask(client, "ListQueues", "{}"); // By its answer the other one waits.
        }

        ask(client, "SendMessage", queue + ",\"MessageBody\":\"%d\"}".formatted(round));

        assertThat(ask(client, "ReceiveMessage", queue + "}"))
            .contains("\"Body\":\"%d\"".formatted(round));
      }
    }
  }

  private static String ask(RawClient client, String operation, String body) throws Exception {
    var answer = client.ask(RawClient.json("AmazonSQS." + operation, body));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
