package tomodachi.embedded.amqp.internal.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Values by name, in the order they came.
///
/// @param fields unmodifiable; of a name that came twice the last value
public record FieldTable(Map<String, FieldValue> fields) {

  public static final FieldTable EMPTY = new FieldTable(Map.of());

  public FieldTable {
    fields = Collections.unmodifiableMap(fields);
  }

  /// Reads a table that isn't preceded by its length.
  ///
  /// @param octets a byte string
  /// @throws Refusal if it isn't one
  public static FieldTable read(String octets) throws Refusal {
    return new Cursor(new Encoder().longString(octets).toBytes()).table();
  }

  /// The value, or null where there is none.
  public @Nullable FieldValue get(String name) {
    return fields.get(name);
  }

  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /// A copy that has `value` under `name`.
  public FieldTable with(String name, FieldValue value) {
    var changed = new LinkedHashMap<>(fields);
    changed.put(name, value);
    return new FieldTable(changed);
  }

  /// A copy that has nothing under `name`.
  public FieldTable without(String name) {
    if (!fields.containsKey(name)) {
      return this;
    }
    var changed = new LinkedHashMap<>(fields);
    changed.remove(name);
    return new FieldTable(changed);
  }
}
