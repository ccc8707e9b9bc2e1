package tomodachi.embedded.aws.internal.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Turns a policy into its rule.
final class PolicyReader {

  private static final String OR = "$or";
  private static final int FEWEST_ALTERNATIVES = 2;
  private static final Set<String> RESERVED =
      Set.of(
          "anything-but",
          "cidr",
          "equals-ignore-case",
          "exactly",
          "exists",
          "numeric",
          "prefix",
          "suffix",
          "wildcard",
          "=",
          "<",
          "<=",
          ">",
          ">=");

  private final FilterPolicy.Scope scope;
  private final List<Rule.Field> fields = new ArrayList<>();

  PolicyReader(FilterPolicy.Scope scope) {
    this.scope = scope;
  }

  /// All that were read, by their numbers.
  List<Rule.Field> fields() {
    return fields;
  }

  Rule read(JsonNode policy) throws MalformedPolicy {
    var rule = policy.isEmpty() ? new Rule.All(List.of()) : readObject(policy, "", 1);
    Combinations.check(rule);
    return rule;
  }

  /// @param around the names of the objects it is in, each with a dot behind
  private Rule readObject(JsonNode object, String around, int depth) throws MalformedPolicy {
    if (object.isEmpty()) {
      throw new MalformedPolicy("Empty objects are not allowed");
    }
    var rules = new ArrayList<Rule>();
    for (var entry : object.properties()) {
      rules.add(readEntry(entry, around, depth));
    }
    return new Rule.All(rules);
  }

  private Rule readEntry(Map.Entry<String, JsonNode> entry, String around, int depth)
      throws MalformedPolicy {
    var name = entry.getKey();
    var value = entry.getValue();
    if (isAlternative(name, value)) {
      return readAlternatives(value, around, depth);
    }
    if (value.isArray()) {
      return field(around + name, depth, value);
    }
    if (value.isObject()) {
      checkNesting();
      return readObject(value, around + name + ".", depth + 1);
    }
    throw new MalformedPolicy("\"%s\" must be an object or an array".formatted(name));
  }

  private void checkNesting() throws MalformedPolicy {
    if (!scope.nests()) {
      throw new MalformedPolicy(
          "Filter policy scope MessageAttributes does not support nested filter policy");
    }
  }

  private Rule field(String name, int depth, JsonNode values) throws MalformedPolicy {
    var field = new Rule.Field(fields.size(), name, depth, ConditionReader.read(values));
    fields.add(field);
    return field;
  }

  private Rule readAlternatives(JsonNode objects, String around, int depth) throws MalformedPolicy {
    var rules = new ArrayList<Rule>();
    for (var object : objects) {
      rules.add(readObject(object, around, depth));
    }
    return new Rule.Any(rules);
  }

  /// True if `$or` isn't just the name of a property.
  private static boolean isAlternative(String name, JsonNode value) {
    return name.equals(OR)
        && value.isArray()
        && value.size() >= FEWEST_ALTERNATIVES
        && value.valueStream().allMatch(PolicyReader::isObjectOfFields);
  }

  private static boolean isObjectOfFields(JsonNode value) {
    return value.isObject() && value.propertyStream().noneMatch(e -> RESERVED.contains(e.getKey()));
  }
}
