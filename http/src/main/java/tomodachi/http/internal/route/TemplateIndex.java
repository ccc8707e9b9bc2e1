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

  /// What may follow. There are as many as routes, so what one hasn't takes no place.
  private static final class Node<T> {
    @Nullable Map<String, Node<T>> literals;
    @Nullable Node<T> variable;
    List<Ranked<T>> ends = List.of();
    List<Ranked<T>> rests = List.of();

    Node<T> literal(String text) {
      if (literals == null) {
        literals = new HashMap<>();
      }
      return literals.computeIfAbsent(text, _ -> new Node<>());
    }

    Node<T> variable() {
      if (variable == null) {
        variable = new Node<>();
      }
      return variable;
    }
  }

  private final Node<T> root = new Node<>();

  /// Adds a template; those of lower rank come first.
  void add(Ranked<T> route, Template template) {
    var node = root;
    for (var segment : template.segments()) {
      switch (segment) {
        case Template.Segment.Literal(var text) -> node = node.literal(text);
        case Template.Segment.Variable _ -> node = node.variable();
        case Template.Segment.Rest _ -> {
          node.rests = with(node.rests, route);
          return;
        }
      }
    }
    node.ends = with(node.ends, route);
  }

  private static <T> List<Ranked<T>> with(List<Ranked<T>> routes, Ranked<T> last) {
    var all = new ArrayList<>(routes);
    all.add(last);
    return List.copyOf(all);
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
    if (node.literals != null) {
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
