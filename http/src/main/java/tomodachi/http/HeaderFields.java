package tomodachi.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.http.internal.server.FieldSyntax;

/// Header fields in a list.
record HeaderFields(List<Map.Entry<String, String>> entries) implements Headers {

  static final HeaderFields NONE = new HeaderFields(List.of());

  HeaderFields {
    entries = List.copyOf(entries);
  }

  /// These fields and one more.
  ///
  /// @throws IllegalArgumentException when it can't be sent; its value is not repeated
  static Headers with(Headers headers, String name, String value) {
    var fields =
        Stream.concat(headers.entries().stream(), Stream.of(Map.entry(name, value))).toList();
    FieldSyntax.check(fields);
    return new HeaderFields(fields);
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
