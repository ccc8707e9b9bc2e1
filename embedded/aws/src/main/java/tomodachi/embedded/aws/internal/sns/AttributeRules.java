package tomodachi.embedded.aws.internal.sns;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The attributes that a topic or a subscription can have, what they may say, and what those mean
/// that aren't set.
final class AttributeRules {

  private final Map<String, AttributeRule> rules = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();

  /// Adds one.
  ///
  /// @param standard what it means when it isn't set
  AttributeRules add(String name, String standard, AttributeRule rule) {
    rules.put(name, rule);
    defaults.put(name, standard);
    return this;
  }

  boolean know(String name) {
    return rules.containsKey(name);
  }

  /// The values after some have been changed.
  ///
  /// @throws InvalidAttribute if one isn't known, or may not say that
  SortedMap<String, String> changed(Map<String, String> values, Map<String, String> changes)
      throws InvalidAttribute {
    var changed = new TreeMap<>(values);
    for (var change : changes.entrySet()) {
      var name = change.getKey();
      var kept = rule(name).kept(name, change.getValue());
      changed.put(name, kept);
      changed.remove(name, "");
    }
    return changed;
  }

  /// What an attribute says, also when it isn't set.
  String value(Map<String, String> values, String name) {
    return values.getOrDefault(name, standard(name));
  }

  /// What an attribute says that isn't set.
  String standard(String name) {
    return defaults.getOrDefault(name, "");
  }

  /// True if all attributes mean the same.
  boolean meanTheSame(Map<String, String> one, Map<String, String> other) {
    return rules.keySet().stream()
        .allMatch(name -> Json.sayTheSame(value(one, name), value(other, name)));
  }

  private AttributeRule rule(String name) throws InvalidAttribute {
    var rule = rules.get(name);
    if (rule == null) {
      throw new InvalidAttribute("Unknown attribute: " + name);
    }
    return rule;
  }
}
