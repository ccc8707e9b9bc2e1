package tomodachi.amqp.internal.wire;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/// Properties as they are on the wire, with headers of any depth.
final class DeepHeaders {

  private DeepHeaders() {}

  /// A value within so many tables, or lists.
  static Object nested(int levels, boolean tables) {
    Object value = "core";
    for (var level = 0; level < levels; level++) {
      value = tables ? Map.of("n", value) : List.of(value);
    }
    return value;
  }

  /// What the frame of a message with such a header holds.
  static byte[] payload(Object value) {
    var properties =
        new BasicProperties.Builder()
            .contentType("text/plain")
            .headers(Map.of("deep", value))
            .messageId("m-1")
            .appId("a-1")
            .build();
    return payload(properties);
  }

  static byte[] payload(BasicProperties properties) {
    try {
      return properties.toFrame(1, 7).getPayload();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
