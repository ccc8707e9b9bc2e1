package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Basic properties by name (AMQP 0-9-1, 1.8).
final class Properties {

  private Properties() {}

  /// Those that are set, without the headers.
  static Map<String, Object> named(BasicProperties properties) {
    var named = new LinkedHashMap<String, Object>();
    put(named, "content-type", properties.getContentType());
    put(named, "content-encoding", properties.getContentEncoding());
    put(named, "delivery-mode", properties.getDeliveryMode());
    put(named, "priority", properties.getPriority());
    put(named, "correlation-id", properties.getCorrelationId());
    put(named, "reply-to", properties.getReplyTo());
    put(named, "expiration", properties.getExpiration());
    put(named, "message-id", properties.getMessageId());
    var timestamp = properties.getTimestamp();
    put(named, "timestamp", timestamp == null ? null : timestamp.toInstant());
    put(named, "type", properties.getType());
    put(named, "user-id", properties.getUserId());
    put(named, "app-id", properties.getAppId());
    put(named, "cluster-id", properties.getClusterId());
    return Collections.unmodifiableMap(named);
  }

  private static void put(Map<String, Object> named, String name, @Nullable Object value) {
    if (value != null) {
      named.put(name, value);
    }
  }
}
