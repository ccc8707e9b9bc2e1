package tomodachi.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Header fields in order, names without regard to case. Immutable.
public interface Headers {

  /// No fields.
  static Headers none() {
    return HeaderFields.NONE;
  }

  /// These fields in this order.
  static Headers of(List<Map.Entry<String, String>> entries) {
    return entries.isEmpty() ? HeaderFields.NONE : new HeaderFields(entries);
  }

  /// The first value of this name; empty when absent, not when blank.
  Optional<String> first(String name);

  /// All values of this name.
  List<String> all(String name);

  /// All fields.
  List<Map.Entry<String, String>> entries();
}
