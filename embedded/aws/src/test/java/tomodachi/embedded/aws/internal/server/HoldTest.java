package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.RawClient;

class HoldTest {

  private static final String TAKE = RawClient.json("AmazonSQS.Take", "{}");

  private final RunningServer server = RunningServer.start();

  HoldTest() throws IOException {}

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void timeWaitsForTheFrameworksServicesUntilTheirConnectionEnds() throws Exception {
    try (var client = server.connect()) {
      client.ask(as("aws-sdk-java/2.51.3 md/io#sync app/tomodachi"));
      assertThat(server.time.holds()).isEqualTo(1);
    }

    await().until(() -> server.time.holds() == 0);
  }

  @Test
  void timeDoesNotWaitForOtherClients() throws Exception {
    try (var client = server.connect()) {
      client.ask(as("aws-sdk-java/2.51.3 md/io#sync"));

      assertThat(server.time.holds()).isZero();
    }
  }

  @Test
  void timeDoesNotWaitForWhoeverWaits() throws Exception {
    try (var client = server.connect()) {
      client.send(as("app/tomodachi").replace("Take", "Await"));
      server.waiting();

      await().until(() -> server.time.holds() == 0);
    }
  }

  private static String as(String userAgent) {
    return TAKE.replace("Host", "User-Agent: " + userAgent + "\r\nHost");
  }
}
