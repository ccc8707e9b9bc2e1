package tomodachi.embedded.amqp.battery;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.GetResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A message as it came from the broker, delivered or got.
final class Received {

  private final Envelope envelope;
  private final BasicProperties properties;
  private final byte[] body;

  Received(Envelope envelope, BasicProperties properties, byte[] body) {
    this.envelope = envelope;
    this.properties = properties;
    this.body = body;
  }

  static Received of(GetResponse got) {
    return new Received(got.getEnvelope(), got.getProps(), got.getBody());
  }

  Envelope envelope() {
    return envelope;
  }

  BasicProperties properties() {
    return properties;
  }

  byte[] body() {
    return body;
  }

  long tag() {
    return envelope.getDeliveryTag();
  }

  boolean redelivered() {
    return envelope.isRedeliver();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /// The headers with texts as strings; empty when there are none.
  Map<String, Object> headers() {
    return Tables.plain(properties.getHeaders());
  }
}
