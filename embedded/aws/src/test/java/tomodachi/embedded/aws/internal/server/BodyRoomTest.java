package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.RawClient;

class BodyRoomTest {

  private static final int ROOM = 1_000;
  private static final String SMALL = RawClient.json("AmazonSQS.Repeat", "{}");
  private static final String LARGE =
      RawClient.json("AmazonSQS.Repeat", "{\"Text\":\"%s\"}".formatted("a".repeat(600)));
  private static final String HALF = LARGE.substring(0, LARGE.length() - 1);

  @Test
  void bodiesThatComeInShareIt() throws Exception {
    try (var server = RunningServer.withRoomForBodies(ROOM);
        var first = server.connect();
        var second = server.connect()) {
      first.ask(SMALL + HALF);

      var refused = second.ask(LARGE);

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.body())
          .isEqualTo(
              "{\"__type\":\"com.amazonaws.sqs#ServiceUnavailable\",\"message\":\"The embedded"
                  + " server holds as many bytes of requests that come in as it may. Try"
                  + " again.\"}");
      assertThat(second.isEnded()).isTrue();
      assertThat(first.ask("}").status()).isEqualTo(200);
      assertThat(first.ask(LARGE).status()).isEqualTo(200);
    }
  }

  @Test
  void aRequestThatWaitsKeepsItsPart() throws Exception {
    try (var server = RunningServer.withRoomForBodies(ROOM);
        var first = server.connect();
        var second = server.connect()) {
      first.send(RawClient.json("AmazonSQS.Await", "{}") + LARGE);
      var answer = server.waiting();

      assertThat(second.ask(LARGE).status()).isEqualTo(503);

      server.give(answer, "at last");
      assertThat(first.read().status()).isEqualTo(200);
      assertThat(first.read().status()).isEqualTo(200);
      assertThat(isTaken(server)).isTrue();
    }
  }

  @Test
  void aRequestThatIsCarriedOutNeedsNone() throws Exception {
    try (var server = RunningServer.withRoomForBodies(ROOM);
        var first = server.connect()) {
      first.send(
          RawClient.json("AmazonSQS.Await", "{\"Other\":\"%s\"}".formatted("a".repeat(600))));
      server.waiting();

      assertThat(isTaken(server)).isTrue();
    }
  }

  @Test
  void whoLeavesGivesItsPartBack() throws Exception {
    try (var server = RunningServer.withRoomForBodies(ROOM)) {
      try (var first = server.connect();
          var second = server.connect()) {
        first.ask(SMALL + HALF);
        assertThat(second.ask(LARGE).status()).isEqualTo(503);
      }
      await().until(() -> isTaken(server));

      try (var first = server.connect()) {
        first.send(RawClient.json("AmazonSQS.Await", "{}") + LARGE);
        server.waiting();
      }
      await().until(() -> isTaken(server));
    }
  }

  private static boolean isTaken(RunningServer server) throws IOException {
    try (var client = server.connect()) {
      return client.ask(LARGE).status() == 200;
    }
  }
}
