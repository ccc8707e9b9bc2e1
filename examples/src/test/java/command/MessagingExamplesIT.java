package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import peers.Locks;

/// Each example with messages is started as its first lines say, with nothing but the broker in its
/// process, and does what they say.
@ResourceLock(Locks.BROKERS)
class MessagingExamplesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static Command example(String file) {
    return Command.run(
            "examples/" + file,
            "-o",
            "http.port=0",
            "-o",
            "embedded.amqp_port=" + Command.freePort())
        .awaitReady();
  }

  private static void awaitBody(Command service, String path, String body) {
    Awaitility.await(body)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(service.get(path).body()).isEqualTo(body));
  }

  private static void awaitPart(Command service, String path, String part) {
    Awaitility.await(part)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(service.get(path).body()).contains(part));
  }

  @Test
  void pubsubServicesTalkToEachOther() {
    try (var pubsub = example("pubsub")) {
      var order =
          pubsub
              .request("/orders")
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{\"id\": \"A1\", \"amount\": 30}"));
      assertThat(pubsub.send(order).statusCode()).isEqualTo(202);

      awaitBody(pubsub, "/orders/A1", "paid, receipt R1");
      assertThat(pubsub.terminate()).isZero();
      assertThat(pubsub.lines())
          .anyMatch(line -> line.contains("using the embedded broker"))
          .contains("payment of 30 for order A1");
    }
  }

  @Test
  void retryRetriesParksAndDrops() {
    try (var mailer = example("retry/Retry.java")) {
      mailer.post("/mails", "ada@example.com");
      mailer.post("/mails", "nobody");
      mailer.post("/mails", "old@example.com");
      mailer.post("/mails", "later@example.com");

      awaitPart(mailer, "/mails", "sent to ada@example.com");
      awaitPart(mailer, "/mails", "sent to later@example.com");
      assertThat(mailer.get("/mails").body())
          .contains("\"ada@example.com, attempt 2\"")
          .contains("\"nobody, attempt 1\"")
          .doesNotContain("nobody, attempt 2")
          .doesNotContain("old@example.com, attempt 2");
      assertThat(mailer.terminate()).isZero();
      assertThat(mailer.lines())
          .anyMatch(line -> line.contains("message parked") && line.contains("no address"))
          .anyMatch(line -> line.contains("message discarded"));
    }
  }

  @Test
  void anEnvelopeOfOnesOwnCarriesReadings() {
    try (var readings = example("envelope/CustomEnvelope.java")) {
      readings.post("/readings/sensor-7/23.5", "");

      awaitBody(readings, "/readings", "{\"sensor-7\":23.5}");
      assertThat(readings.terminate()).isZero();
    }
  }

  @Test
  void protobufCountsLetters() {
    try (var words = example("protobuf/ProtobufExample.java")) {
      words.post("/words/tomodachi", "");

      awaitBody(words, "/letters", "9");
      assertThat(words.terminate()).isZero();
    }
  }
}
