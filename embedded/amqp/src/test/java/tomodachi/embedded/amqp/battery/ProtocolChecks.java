package tomodachi.embedded.amqp.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.embedded.amqp.battery.RawClient.BODY;
import static tomodachi.embedded.amqp.battery.RawClient.HEADER;
import static tomodachi.embedded.amqp.battery.RawClient.HEARTBEAT;
import static tomodachi.embedded.amqp.battery.RawClient.METHOD;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that don't keep to the protocol.
abstract class ProtocolChecks extends BrokerChecks {

  private static final String PUBLISH = "003c0028" + "0000" + "00" + "01" + "6b" + "00";

  /// A content header of a body of one byte.
  private static final String ONE_BYTE = "003c0000" + "0000000000000001" + "0000";

  interface Sending {
    void to(RawClient client) throws IOException;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"AMQP\0\u0001\0\0", "AMQP\u0003\u0001\0\0", "GET / HT", "AMQP\0\0\u0008\0"})
  void anotherProtocolIsAnsweredWithTheRightOne(String header) throws Exception {
    try (var client = new RawClient(port())) {
      client.bytes(header);

      assertThat(client.read(8)).isEqualTo(RawClient.hex("AMQP\0\0\u0009\u0001"));
      assertThat(client.answer()).isEqualTo("end of stream");
    }
  }

  @Test
  void theOlderHeaderOf091Works() throws Exception {
    try (var client = new RawClient(port())) {
      client.bytes("AMQP\u0001\u0001\u0009\u0001");

      assertThat(client.read(3)).isEqualTo("010000");
    }
  }

  @Test
  void aFrameThatIsNoneIsAnError() throws Exception {
    assertThat(answer(client -> client.frame(METHOD, 1, "00140014" + "01", 0)))
        .startsWith("connection 501 FRAME_ERROR");
    assertThat(answer(client -> client.frame(7, 1, "00"))).startsWith("connection 501 FRAME_ERROR");
    assertThat(answer(client -> client.frame(BODY, 1, "00".repeat(140_000))))
        .startsWith("connection 501 FRAME_ERROR");
  }

  @Test
  void aHeartbeatOnAChannelIsUnexpected() throws Exception {
    assertThat(answer(client -> client.frame(HEARTBEAT, 1, "")))
        .startsWith("connection 505 UNEXPECTED_FRAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0032000a", // queue.declare with nothing in it
        "0032000a" + "00", // cut in the first field
        "0032000a" + "0000" + "ff" + "61", // a text longer than its frame
        "0028000a" + "0000" + "01" + "61" + "05" + "64" // exchange.declare, cut in the type
      })
  void aMethodThatIsCutShortIsAnError(String method) throws Exception {
    assertThat(answer(client -> client.method(1, method))).startsWith("connection 501 FRAME_ERROR");
  }

  /// RabbitMQ ends such connections without a word; a broker that gives a reason does no harm.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "003c03e7", // no such method
        "03e70001", // no such class
        "0032000a" + "0000" + "00" + "00" + "00000003" + "01" + "61" + "21" // no such type
      })
  void whatIsNotUnderstoodEndsTheConnection(String method) throws Exception {
    assertThat(answer(client -> client.method(1, method))).matches("end of stream|connection .*");
  }

  @Test
  void aMethodOnAClosedChannelIsAnError() throws Exception {
    assertThat(answer(client -> client.method(2, "00140014" + "01")))
        .isEqualTo("connection 504 CHANNEL_ERROR - expected 'channel.open'");
  }

  @Test
  void aChannelIsOpenedOnce() throws Exception {
    assertThat(answer(client -> client.method(1, "0014000a" + "00")))
        .isEqualTo("connection 504 CHANNEL_ERROR - second 'channel.open' seen");
  }

  @Test
  void aMethodOfAChannelOnTheConnectionIsAnError() throws Exception {
    assertThat(answer(client -> client.method(0, PUBLISH)))
        .isEqualTo("connection 504 CHANNEL_ERROR - unexpected method in connection state running");
  }

  @Test
  void aMethodOfTheConnectionOnAChannelIsAnError() throws Exception {
    assertThat(answer(client -> client.method(1, "000a0028" + "012f" + "00" + "00")))
        .isEqualTo("connection 503 COMMAND_INVALID - unimplemented method");
  }

  @Test
  void aHeaderWithoutPublishIsUnexpected() throws Exception {
    assertThat(answer(client -> client.frame(HEADER, 1, ONE_BYTE)))
        .isEqualTo(
            "connection 505 UNEXPECTED_FRAME - expected method frame, got non method frame"
                + " instead");
  }

  @Test
  void aBodyWithoutHeaderIsUnexpected() throws Exception {
    assertThat(
            answer(client -> {
              client.method(1, PUBLISH);
              client.frame(BODY, 1, "00");
            }))
        .isEqualTo(
            "connection 505 UNEXPECTED_FRAME - expected content header for class 60, got non"
                + " content header frame instead");
  }

  @Test
  void aMethodInsteadOfAHeaderIsUnexpected() throws Exception {
    assertThat(
            answer(client -> {
              client.method(1, PUBLISH);
              client.method(1, PUBLISH);
            }))
        .isEqualTo(
            "connection 505 UNEXPECTED_FRAME - expected content header for class 60, got non"
                + " content header frame instead");
  }

  @Test
  void aMethodInsteadOfABodyIsUnexpected() throws Exception {
    assertThat(
            answer(client -> {
              client.method(1, PUBLISH);
              client.frame(HEADER, 1, ONE_BYTE);
              client.method(1, PUBLISH);
            }))
        .isEqualTo(
            "connection 505 UNEXPECTED_FRAME - expected content body, got non content body frame"
                + " instead");
  }

  @Test
  void aHeaderOfAnotherClassIsUnexpected() throws Exception {
    assertThat(
            answer(client -> {
              client.method(1, PUBLISH);
              client.frame(HEADER, 1, "000a0000" + "0000000000000001" + "0000");
            }))
        .isEqualTo(
            "connection 505 UNEXPECTED_FRAME - expected content header for class 60, got one for"
                + " class 10 instead");
  }

  @Test
  void aBodyMayComeInAnyNumberOfFrames() throws Exception {
    var queue = queue();
    try (var client = RawClient.opened(port(), 0)) {
      client.method(
          1,
          "003c0028"
              + "0000"
              + "00"
              + "%02x".formatted(queue.length())
              + RawClient.hex(queue)
              + "00");
      client.frame(HEADER, 1, "003c0000" + "0000000000000003" + "0000");
      client.frame(BODY, 1, RawClient.hex("a"));
      client.frame(BODY, 1, "");
      client.frame(HEARTBEAT, 0, "");
      client.frame(BODY, 1, RawClient.hex("bc"));

      assertThat(take(queue).text()).isEqualTo("abc");
    }
  }

  @Test
  void aSilentClientIsDisconnected() throws Exception {
    try (var client = RawClient.opened(port(), 1)) {
      assertThat(client.answer()).isEqualTo("end of stream");
    }
  }

  private String answer(Sending sending) throws IOException {
    try (var client = RawClient.opened(port(), 0)) {
      sending.to(client);
      return client.answer();
    }
  }
}
