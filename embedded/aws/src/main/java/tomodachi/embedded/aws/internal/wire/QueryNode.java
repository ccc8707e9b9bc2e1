package tomodachi.embedded.aws.internal.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parameters whose names begin alike: what stands between two dots of their names.
final class QueryNode {

  private static final int DEEPEST = 16;
  private static final int LONGEST_NUMBER = 9;

  private final Map<String, QueryNode> parts = LinkedHashMap.newLinkedHashMap(4);
  private @Nullable String value;

  /// The value of the parameter that ends here, null if none does.
  @Nullable String value() {
    return value;
  }

  /// What follows after `part`, null if nothing does.
  @Nullable QueryNode part(String part) {
    return parts.get(part);
  }

  /// What follows after numbers, in their order; they may have gaps.
  List<QueryNode> numbered() {
    var numbered = new ArrayList<Map.Entry<Integer, QueryNode>>(parts.size());
    parts.forEach((part, node) -> {
      if (isNumber(part)) {
        numbered.add(Map.entry(Integer.valueOf(part), node));
      }
    });
    numbered.sort(Map.Entry.comparingByKey());
    return numbered.stream().map(Map.Entry::getValue).toList();
  }

  /// Adds a parameter; one that is there already is replaced.
  void put(String name, String text) {
    var node = this;
    var from = 0;
    for (var depth = 1; depth < DEEPEST; depth++) {
      var dot = name.indexOf('.', from);
      if (dot < 0) {
        break;
      }
      node = node.parts.computeIfAbsent(name.substring(from, dot), _ -> new QueryNode());
      from = dot + 1;
    }
    node.parts.computeIfAbsent(name.substring(from), _ -> new QueryNode()).value = text;
  }

  private static boolean isNumber(String part) {
    if (part.isEmpty() || part.length() > LONGEST_NUMBER) {
      return false;
    }
    for (var i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
