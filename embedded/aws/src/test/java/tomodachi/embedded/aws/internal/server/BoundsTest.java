package tomodachi.embedded.aws.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tomodachi.embedded.aws.RawClient;
import tomodachi.embedded.aws.internal.Limits;

class BoundsTest {

  private static final String REPEAT = RawClient.json("AmazonSQS.Repeat", "{}");

  @Test
  void oneConnectionTooManyIsClosed() throws Exception {
    try (var server = new RunningServer(1, Duration.ofSeconds(10));
        var first = server.connect();
        var second = server.connect()) {
      assertThat(second.isEnded()).isTrue();
      assertThat(first.ask(REPEAT).status()).isEqualTo(200);
    }
  }

  @Test
  void aConnectionThatIsGoneMakesRoom() throws Exception {
    try (var server = new RunningServer(1, Duration.ofSeconds(10))) {
      try (var first = server.connect()) {
        first.send(REPEAT.replace("Host", "Connection: close\r\nHost")).read();
        assertThat(first.isEnded()).isTrue();
      }
      try (var second = server.connect()) {
        assertThat(second.ask(REPEAT).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefused() throws Exception {
    var head =
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n".formatted(Limits.BODY + 1);

    assertRefused(
        head,
        413,
        "<Code>RequestEntityTooLarge</Code>"
            + "<Message>The body of the request is longer than 4194304 bytes.</Message>");
  }

  @Test
  void chunksThatAreTooLongAreRefused() throws Exception {
    var head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    var chunk = "100000\r\n" + "a".repeat(0x100000) + "\r\n";

    assertRefused(head + chunk.repeat(4) + "1\r\na", 413, "<Code>RequestEntityTooLarge</Code>");
  }

  @Test
  void aFirstLineThatIsTooLongIsRefused() throws Exception {
    assertRefused(
        "GET /" + "a".repeat(Limits.FIRST_LINE) + " HTTP/1.1\r\n",
        414,
        "<Code>RequestUriTooLong</Code>"
            + "<Message>The first line of the request is longer than 65536 bytes.</Message>");
  }

  @Test
  void aHeadThatIsTooLongIsRefused() throws Exception {
    assertRefused(
        "GET / HTTP/1.1\r\nHost: " + "a".repeat(Limits.HEAD) + "\r\n",
        431,
        "<Code>RequestHeaderSectionTooLarge</Code>"
            + "<Message>The head of the request is longer than 32768 bytes.</Message>");
  }

  @Test
  void whatIsNoHttpIsRefused() throws Exception {
    assertRefused(
        "AMQP\0\0\11\1\r\n\r\n",
        400,
        "<Code>InvalidHttpRequest</Code><Message>The request is not HTTP/1.1.</Message>");
  }

  @Test
  void whoSendsHalfARequestIsNotWaitedForLong() throws Exception {
    try (var server = RunningServer.withoutPatience();
        var inHead = server.connect();
        var inBody = server.connect()) {
      inHead.send("GET / HT");
      inBody.send(REPEAT.substring(0, REPEAT.length() - 1));

      assertThat(inHead.isEnded()).isTrue();
      assertThat(inBody.isEnded()).isTrue();
    }
  }

  @Test
  void whoIsSilentForLongIsLetGo() throws Exception {
    try (var server = RunningServer.withoutPatience();
        var client = server.connect()) {
      assertThat(client.ask(REPEAT).status()).isEqualTo(200);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @Test
  void whoWaitsIsNotSilent() throws Exception {
    try (var server = RunningServer.withoutPatience();
        var client = server.connect();
        var other = server.connect()) {
      client.send(RawClient.json("AmazonSQS.Await", "{}"));
      var answer = server.waiting();
      assertThat(other.isEnded()).isTrue();

      server.give(answer, "at last");

      assertThat(client.read().body()).contains("at last");
    }
  }

  @Test
  void whoTakesNoAnswersIsLetGo() throws Exception {
    try (var server = RunningServer.withoutPatience();
        var client = server.connect()) {
      client.send(RawClient.json("AmazonSQS.Fill", "{\"Size\":20000000}"));
      var other = server.connect();
      assertThat(other.isEnded()).isTrue();

      assertThat(client.isCutShort()).isTrue();
    }
  }

  @Test
  void whoSendsMoreThanIsAnsweredIsReadLater() throws Exception {
    try (var server = RunningServer.start();
        var client = server.connect()) {
      client.send(RawClient.json("AmazonSQS.Await", "{}"));
      var answer = server.waiting();
      client.send(REPEAT.repeat(100));

      server.give(answer, "first");

      assertThat(client.read().body()).contains("first");
      for (var i = 0; i < 100; i++) {
        assertThat(client.read().body()).isEqualTo("{}");
      }
    }
  }

  private static void assertRefused(String request, int status, String error) throws IOException {
    try (var server = RunningServer.start();
        var client = server.connect()) {
      var answer = client.ask(request);

      assertThat(answer.status()).isEqualTo(status);
      assertThat(answer.body()).contains(error);
      assertThat(answer.field("connection")).isEqualTo("close");
      assertThat(client.isEnded()).isTrue();
    }
  }
}
