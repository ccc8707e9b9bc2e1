package tomodachi.embedded.amqp.battery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.impl.LongStringHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Messages that arrive as they were sent, whatever is in them.
abstract class BodiesChecks extends BrokerChecks {

  /// The bytes of a body that fit into one frame: the largest frame without its own 8 bytes.
  private static final int FRAME = 131_072 - 8;

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 4_096, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 2 * FRAME + 1, 1 << 20})
  void aBodyOfAnySizeIsDelivered(int size) throws Exception {
    var queue = queue();
    var inbox = consume(queue);
    var body = randomBytes(size);

    channel.basicPublish("", queue, null, body);

    assertThat(inbox.only().body()).isEqualTo(body);
  }

  @Test
  void aBodyOf20MebibytesIsGot() throws Exception {
    var queue = queue();
    var body = randomBytes(20 << 20);

    channel.basicPublish("", queue, null, body);

    assertThat(take(queue).body()).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_096, 5_000})
  void smallFramesCarryLargeBodies(int frameMax) throws Exception {
    var factory = factory();
    factory.setRequestedFrameMax(frameMax);
    var small = newConnection(factory);
    var smallChannel = small.createChannel();
    var queue = queue();
    var inbox = consume(smallChannel, queue, true, Map.of());
    var body = randomBytes(100_000);

    smallChannel.basicPublish("", queue, null, body);

    assertThat(small.getFrameMax()).isEqualTo(frameMax);
    assertThat(inbox.only().body()).isEqualTo(body);
  }

  @Test
  void channelsSendLargeBodiesSideBySide() throws Exception {
    var queue = queue();
    var body = randomBytes(1 << 20);
    var other = connection.createChannel();

    var sending = Thread.ofVirtual().start(() -> publishOften(other, queue, body));
    publishOften(channel, queue, body);
    sending.join();

    awaitReady(queue, 10);
    for (var i = 0; i < 10; i++) {
      assertThat(take(queue).body()).isEqualTo(body);
    }
  }

  private static void publishOften(Channel channel, String queue, byte[] body) {
    try {
      for (var i = 0; i < 5; i++) {
        channel.basicPublish("", queue, null, body);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyPropertyIsDelivered() throws Exception {
    var queue = queue();
    var properties =
        new BasicProperties.Builder()
            .contentType("application/json")
            .contentEncoding("utf-8")
            .headers(Map.of("h", 1))
            .deliveryMode(2)
            .priority(9)
            .correlationId("correlation")
            .replyTo("reply")
            .expiration("60000")
            .messageId("message")
            .timestamp(Date.from(Instant.ofEpochSecond(1_700_000_000)))
            .type("type")
            .userId("guest")
            .appId("app")
            .clusterId("cluster")
            .build();

    publish("", queue, properties, "x");

    assertThat(take(queue).properties()).isEqualTo(properties);
  }

  @Test
  void propertiesThatWereNotSentAreAbsent() throws Exception {
    var queue = queue();
    send(queue, "x");

    assertThat(take(queue).properties()).isEqualTo(PLAIN);
  }

  @Test
  void everyKindOfHeaderIsDelivered() throws Exception {
    var queue = queue();
    var headers = new HashMap<String, Object>();
    headers.put("boolean", true);
    headers.put("byte", (byte) -7);
    headers.put("short", (short) -300);
    headers.put("int", 70_000);
    headers.put("long", Long.MIN_VALUE);
    headers.put("float", 1.5f);
    headers.put("double", -2.25);
    headers.put("decimal", new BigDecimal("12.34"));
    headers.put("text", "ö€𝄞");
    headers.put("empty", "");
    headers.put("date", Date.from(Instant.ofEpochSecond(1_700_000_000)));
    headers.put("nothing", null);
    headers.put("list", List.of(1, "two", List.of(3L), Map.of("four", 4)));
    headers.put("table", Map.of("inner", Map.of("innermost", List.of())));
    headers.put("no table", Map.of());

    publish("", queue, headers(headers), "x");

    assertThat(take(queue).headers()).isEqualTo(headers);
  }

  @Test
  void bytesAreAHeaderToo() throws Exception {
    var queue = queue();

    publish("", queue, headers(Map.of("bytes", new byte[] {0, -1, 127})), "x");

    assertThat(take(queue).headers().get("bytes")).isEqualTo(new byte[] {0, -1, 127});
  }

  @Test
  void aHeaderThatIsNoTextIsDeliveredByteForByte() throws Exception {
    var queue = queue();
    var bytes = new byte[] {(byte) 0xff, (byte) 0xfe, 0};

    publish("", queue, headers(Map.of("raw", LongStringHelper.asLongString(bytes))), "x");

    assertThat(channel.basicGet(queue, true).getProps().getHeaders().get("raw"))
        .isEqualTo(LongStringHelper.asLongString(bytes));
  }

  @Test
  void longHeadersAreDelivered() throws Exception {
    var queue = queue();
    var text = "ö".repeat(30_000);

    publish("", queue, headers(Map.of("long", text)), "x");

    assertThat(take(queue).headers()).isEqualTo(Map.of("long", text));
  }

  @Test
  void manyHeadersAreDelivered() throws Exception {
    var queue = queue();
    var headers = new HashMap<String, Object>();
    for (var i = 0; i < 500; i++) {
      headers.put("header-" + i, i);
    }

    publish("", queue, headers(headers), "x");

    assertThat(take(queue).headers()).isEqualTo(headers);
  }

  @Test
  void headersMayBeNested() throws Exception {
    var queue = queue();
    Map<String, Object> headers = Map.of("end", true);
    for (var i = 0; i < 20; i++) {
      headers = Map.of("level", headers);
    }

    publish("", queue, headers(headers), "x");

    assertThat(take(queue).headers()).isEqualTo(headers);
  }

  @Test
  void textsAreDeliveredAsBytes() throws Exception {
    var queue = queue();
    var text = "Grüße, 世界 👋\u0000\r\n";

    send(queue, text);

    assertThat(take(queue).body()).isEqualTo(text.getBytes(UTF_8));
  }

  private static byte[] randomBytes(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }
}
