package tomodachi.embedded.aws.internal.filter;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads operators and what they compare with ([string
/// matching](https://docs.aws.amazon.com/sns/latest/dg/string-value-matching.html), [numeric
/// matching](https://docs.aws.amazon.com/sns/latest/dg/numeric-value-matching.html)).
final class OperatorReader {

  private OperatorReader() {}

  static Matcher read(String operator, JsonNode operand) throws MalformedPolicy {
    return switch (operator) {
      case "prefix" -> new Matcher.Prefix(PolicyValue.text(operator, operand));
      case "suffix" -> new Matcher.Suffix(PolicyValue.text(operator, operand));
      case "equals-ignore-case" -> new Matcher.IgnoringCase(PolicyValue.text(operator, operand));
      case "wildcard" -> Wildcard.parse(PolicyValue.text(operator, operand));
      case "cidr" -> Subnet.parse(PolicyValue.text(operator, operand));
      case "numeric" -> new RangeReader(operand).read();
      case "anything-but" -> anythingBut(operand);
      default -> throw new MalformedPolicy("Unrecognized match type " + operator);
    };
  }

  private static Matcher anythingBut(JsonNode operand) throws MalformedPolicy {
    if (operand.isObject()) {
      return anythingButPattern(operand);
    }
    if (operand.isArray()) {
      return anythingButOneOf(operand);
    }
    if (!operand.isString() && !operand.isNumber()) {
      throw new MalformedPolicy(
          "Value of anything-but must be an array or single string/number value.");
    }
    return new Matcher.Except(Set.of(PolicyValue.read(operand)));
  }

  private static Matcher anythingButOneOf(JsonNode list) throws MalformedPolicy {
    var unwanted = new HashSet<Value>();
    for (var value : list) {
      if (!value.isString() && !value.isNumber()) {
        throw new MalformedPolicy("Inside anything but list, start|null|boolean is not supported.");
      }
      unwanted.add(PolicyValue.read(value));
    }
    if (list.isEmpty() || isMixed(list)) {
      throw new MalformedPolicy(
          "Inside anything but list, either all values are number or string, mixed type is not"
              + " supported");
    }
    return new Matcher.Except(unwanted);
  }

  private static boolean isMixed(JsonNode list) {
    return list.valueStream().map(JsonNode::isString).distinct().count() > 1;
  }

  private static Matcher anythingButPattern(JsonNode expression) throws MalformedPolicy {
    if (expression.isEmpty()) {
      throw new MalformedPolicy("Anything-But expression name not found");
    }
    var first = expression.properties().iterator().next();
    var unwanted = new Matcher.Not(pattern(first.getKey(), first.getValue()));
    if (expression.size() > 1) {
      throw new MalformedPolicy("Only one key allowed in match expression");
    }
    return unwanted;
  }

  private static Matcher pattern(String operator, JsonNode operand) throws MalformedPolicy {
    if (!Set.of("prefix", "suffix", "wildcard").contains(operator)) {
      throw new MalformedPolicy("Unsupported anything-but pattern: " + operator);
    }
    if (PolicyValue.text(operator, operand).isEmpty()) {
      throw new MalformedPolicy("Null %s not allowed".formatted(operator));
    }
    return read(operator, operand);
  }
}
