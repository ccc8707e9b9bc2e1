package benchmarks.embedded.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.embedded.client.Received;
import benchmarks.embedded.client.Target;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RequestsTest {

  private static final URI ENDPOINT = URI.create("http://127.0.0.1:4566");

  private final Requests requests =
      new Requests(new Target(ENDPOINT, "http://queue", "arn:topic", false, 10));
  private final Requests fifo =
      new Requests(new Target(ENDPOINT, "http://queue", "arn:topic", true, 10));

  @Test
  void numbersAreFilledIntoTheSameRequestEachTime() {
    var send = requests.send();

    assertThat(body(send.with(7)))
        .isEqualTo("{\"QueueUrl\":\"http://queue\",\"MessageBody\":\"00000007xx\"}");
    assertThat(body(send.with(12_345_678)))
        .isEqualTo("{\"QueueUrl\":\"http://queue\",\"MessageBody\":\"12345678xx\"}");
  }

  @Test
  void theHeadTellsTheLengthOfTheBody() {
    var request = new String(requests.send().with(7), ISO_8859_1);

    assertThat(request)
        .startsWith("POST / HTTP/1.1\r\nHost: 127.0.0.1:4566\r\n")
        .contains("X-Amz-Target: AmazonSQS.SendMessage\r\n")
        .contains("Content-Length: " + body(requests.send().with(7)).length() + "\r\n\r\n");
  }

  @Test
  void aBatchHasTenMessagesInARow() {
    assertThat(body(requests.sendTen().with(95)))
        .startsWith("{\"QueueUrl\":\"http://queue\",\"Entries\":[")
        .contains("{\"Id\":\"0\",\"MessageBody\":\"00000095xx\"},")
        .endsWith("{\"Id\":\"9\",\"MessageBody\":\"00000104xx\"}]}");
  }

  @Test
  void fifoMessagesHaveAGroupAndAreDifferent() {
    assertThat(body(fifo.send().with(123)))
        .endsWith(
            "\"MessageBody\":\"00000123xx\",\"MessageGroupId\":\"3\","
                + "\"MessageDeduplicationId\":\"00000123\"}");
  }

  @Test
  void topicsSpeakTheQueryProtocol() {
    assertThat(body(requests.publish().with(5)))
        .isEqualTo("Action=Publish&Version=2010-03-31&TopicArn=arn%3Atopic&Message=00000005xx");
  }

  @Test
  void oneOrMoreMessagesAreDeletedByTheirHandles() {
    var one = List.of(new Received(1, "a"));
    var two = List.of(new Received(1, "a"), new Received(2, "b"));

    assertThat(body(requests.deletion().of(one)))
        .isEqualTo("{\"QueueUrl\":\"http://queue\",\"ReceiptHandle\":\"a\"}");
    assertThat(body(requests.deletion().of(two)))
        .isEqualTo(
            "{\"QueueUrl\":\"http://queue\",\"Entries\":[{\"Id\":\"0\",\"ReceiptHandle\":\"a\"},"
                + "{\"Id\":\"1\",\"ReceiptHandle\":\"b\"}]}");
  }

  @Test
  void numbersAndHandlesAreFoundInAnswersOfAnyOrder() {
    assertThat(
            Answers.messages(
                "{\"Messages\":[{\"Body\":\"00000001xx\",\"ReceiptHandle\":\"a#1\"},"
                    + "{\"ReceiptHandle\":\"b\",\"MD5OfBody\":\"c\",\"Body\":\"00000002xx\"}]}"))
        .containsExactly(new Received(1, "a#1"), new Received(2, "b"));
    assertThat(Answers.messages("{}")).isEmpty();
  }

  private static String body(byte[] request) {
    var text = new String(request, ISO_8859_1);
    return text.substring(text.indexOf("\r\n\r\n") + 4);
  }
}
