package tomodachi.messaging.transport;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.messaging.Message;

/// A received message and what its envelope had inside.
public record Opened<R extends Received>(R received, Message message) {

  /// The message as the reference has it: a map of `service`, `metadata` and `data`.
  Map<String, @Nullable Object> asMap() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("service", sender());
    map.put("metadata", message.metadata());
    map.put("data", message.data());
    return Collections.unmodifiableMap(map);
  }

  Map<String, Object> sender() {
    var sender = message.service();
    return Map.of("name", sender.name(), "uuid", sender.uuid());
  }
}
