package tomodachi.http.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Says in an answer what of the request it depends on (RFC 9110 section 12.5.5).
final class Vary {

  private static final String NAME = "Vary";

  private Vary() {}

  /// The fields with this name in `Vary`.
  static List<Map.Entry<String, String>> with(List<Map.Entry<String, String>> fields, String name) {
    for (var i = 0; i < fields.size(); i++) {
      if (fields.get(i).getKey().equalsIgnoreCase(NAME)) {
        return extended(fields, i, name);
      }
    }
    return replaced(fields, fields.size(), name);
  }

  private static List<Map.Entry<String, String>> extended(
      List<Map.Entry<String, String>> fields, int index, String name) {
    return fields.stream().anyMatch(field -> says(field, name))
        ? fields
        : replaced(fields, index, fields.get(index).getValue() + ", " + name);
  }

  private static boolean says(Map.Entry<String, String> field, String name) {
    return field.getKey().equalsIgnoreCase(NAME)
        && FieldValue.split(field.getValue(), ',').stream()
            .anyMatch(one -> one.equals("*") || one.equalsIgnoreCase(name));
  }

  private static List<Map.Entry<String, String>> replaced(
      List<Map.Entry<String, String>> fields, int index, String value) {
    var all = new ArrayList<>(fields.subList(0, index));
    all.add(Map.entry(NAME, value));
    if (index < fields.size()) {
      all.addAll(fields.subList(index + 1, fields.size()));
    }
    return all;
  }
}
