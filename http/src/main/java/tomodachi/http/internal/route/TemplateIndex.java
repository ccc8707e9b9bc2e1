package tomodachi.http.internal.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Templates by their segments, so that finding those that match a path costs what the path is
/// long.
final class TemplateIndex<T> {

  private static final class Node<T> {
    final Map<String, Node<T>> literals = new HashMap<>();
    final List<Ranked<T>> ends = new ArrayList<>();
    final List<Ranked<T>> rests = new ArrayList<>();
    @Nullable Node<T> variable;
  }

  private final Node<T> root = new Node<>();

  /// Adds a template; those of lower rank come first.
  void add(Ranked<T> route, Template template) {
    var node = root;
    for (var segment : template.segments()) {
      switch (segment) {
        case Template.Segment.Literal(var text) ->
            node = node.literals.computeIfAbsent(text, _ -> new Node<>());
        case Template.Segment.Variable _ -> node = variable(node);
        case Template.Segment.Rest _ -> {
          node.rests.add(route);
          return;
        }
      }
    }
    node.ends.add(route);
  }

  private static <T> Node<T> variable(Node<T> node) {
    if (node.variable == null) {
      node.variable = new Node<>();
    }
    return node.variable;
  }

  /// Gives all templates that match, as lists in order of rank.
  void matching(String path, Consumer<List<Ranked<T>>> found) {
    if (path.startsWith("/")) {
      visit(root, path, 1, found);
    }
  }

  private void visit(Node<T> node, String path, int from, Consumer<List<Ranked<T>>> found) {
    if (from < path.length() && !node.rests.isEmpty()) {
      found.accept(node.rests);
    }
    var end = Template.segmentEnd(path, from);
    if (!node.literals.isEmpty()) {
      enter(node.literals.get(path.substring(from, end)), path, end, found);
    }
    if (end > from) {
      enter(node.variable, path, end, found);
    }
  }

  private void enter(
      @Nullable Node<T> node, String path, int end, Consumer<List<Ranked<T>>> found) {
    if (node == null) {
      return;
    }
    if (end < path.length()) {
      visit(node, path, end + 1, found);
    } else if (!node.ends.isEmpty()) {
      found.accept(node.ends);
    }
  }
}
