package tomodachi.embedded.amqp.battery;

import com.rabbitmq.client.LongString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Field tables as they are compared: texts are strings, not the client's own kind.
final class Tables {

  private Tables() {}

  static Map<String, Object> plain(@Nullable Map<String, ?> table) {
    var plain = new LinkedHashMap<String, Object>();
    if (table != null) {
      table.forEach((name, value) -> plain.put(name, plainValue(value)));
    }
    return plain;
  }

  @SuppressWarnings("unchecked") // Keys of a field table are always strings.
  private static Object plainValue(Object value) {
    return switch (value) {
      case LongString text -> text.toString();
      case Map<?, ?> table -> plain((Map<String, ?>) table);
      case List<?> list -> list.stream().map(Tables::plainValue).toList();
      case null, default -> value;
    };
  }
}
