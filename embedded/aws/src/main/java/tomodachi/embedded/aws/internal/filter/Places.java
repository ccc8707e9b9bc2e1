package tomodachi.embedded.aws.internal.filter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A place in a message where a policy's fields look for values, with the places below it.
final class Places {

  private static final Places NOWHERE = new Places();

  private final Map<String, Places> below = new HashMap<>();
  private final List<Rule.Field> fields = new ArrayList<>();

  void add(Rule.Field field) {
    fields.add(field);
  }

  List<Rule.Field> fields() {
    return fields;
  }

  Places make(String name) {
    return below.computeIfAbsent(name, _ -> new Places());
  }

  /// The place at the end of names with dots between them.
  Places makePath(String names) {
    var place = this;
    for (var name : names.split("\\.", -1)) {
      place = place.make(name);
    }
    return place;
  }

  Places at(String name) {
    return below.getOrDefault(name, NOWHERE);
  }

  /// The place at the end of names with dots between them, one without fields if none looks there.
  Places atPath(String names) {
    var place = this;
    var start = 0;
    for (var dot = names.indexOf('.'); dot >= 0; dot = names.indexOf('.', start)) {
      place = place.at(names.substring(start, dot));
      start = dot + 1;
    }
    return place.at(names.substring(start));
  }
}
