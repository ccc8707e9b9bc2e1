package tomodachi.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Header fields in a list.
record HeaderFields(List<Map.Entry<String, String>> entries) implements Headers {

  static final HeaderFields NONE = new HeaderFields(List.of());

  HeaderFields {
    entries = List.copyOf(entries);
  }

  @Override
  public Optional<String> first(String name) {
    for (var entry : entries) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  @Override
  public List<String> all(String name) {
    return entries.stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// Names only: values may be secret.
  @Override
  public String toString() {
    return entries.stream().map(Map.Entry::getKey).toList().toString();
  }
}
