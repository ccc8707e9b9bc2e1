package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A place in the tree of topic patterns: where one comes to by the words of a pattern.
///
/// Matching goes through the tree with all the places at once that the words so far may lead to, so
/// it takes no more steps than words times places, whatever the patterns.
final class TopicNode {

  private static final String ONE = "*";
  private static final String MANY = "#";

  private final Map<String, TopicNode> children = new HashMap<>();
  private final Set<Binding> bindings = new LinkedHashSet<>();
  private final boolean many;

  /// The root.
  TopicNode() {
    this(false);
  }

  private TopicNode(boolean many) {
    this.many = many;
  }

  void add(List<String> pattern, Binding binding) {
    var node = this;
    for (var word : pattern) {
      node = node.children.computeIfAbsent(word, name -> new TopicNode(name.equals(MANY)));
    }
    node.bindings.add(binding);
  }

  void remove(List<String> pattern, Binding binding) {
    var path = new ArrayList<>(List.of(this));
    for (var word : pattern) {
      var next = path.getLast().children.get(word);
      if (next == null) {
        return;
      }
      path.add(next);
    }
    path.getLast().bindings.remove(binding);
    prune(path, pattern);
  }

  List<Binding> match(List<String> words) {
    Set<TopicNode> places = new LinkedHashSet<>();
    reach(places);
    for (var word : words) {
      var next = new LinkedHashSet<TopicNode>();
      places.forEach(place -> place.follow(word, next));
      places = next;
    }
    return places.stream().flatMap(place -> place.bindings.stream()).toList();
  }

  private void follow(String word, Set<TopicNode> next) {
    if (many) {
      reach(next);
    }
    reachChild(word, next);
    reachChild(ONE, next);
  }

  private void reachChild(String word, Set<TopicNode> places) {
    var child = children.get(word);
    if (child != null) {
      child.reach(places);
    }
  }

  /// Adds this place, and those behind a `#` that stands for no word at all.
  private void reach(Set<TopicNode> places) {
    for (var node = this; node != null && places.add(node); ) {
      node = node.children.get(MANY);
    }
  }

  private static void prune(List<TopicNode> path, List<String> pattern) {
    for (var i = path.size() - 1; i > 0 && path.get(i).isEmpty(); i--) {
      path.get(i - 1).children.remove(pattern.get(i - 1));
    }
  }

  private boolean isEmpty() {
    return children.isEmpty() && bindings.isEmpty();
  }
}
