package tomodachi.embedded.aws.internal.filter;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what a field wants.
final class ConditionReader {

  private final List<Matcher> matchers = new ArrayList<>();
  private boolean anything;
  private boolean orAbsent;

  private ConditionReader() {}

  static Condition read(JsonNode values) throws MalformedPolicy {
    if (values.isEmpty()) {
      throw new MalformedPolicy("Empty arrays are not allowed");
    }
    var reader = new ConditionReader();
    for (var value : values) {
      reader.add(value);
    }
    return new Condition(values.size(), reader.matchers, reader.anything, reader.orAbsent);
  }

  private void add(JsonNode value) throws MalformedPolicy {
    if (value.isArray()) {
      throw new MalformedPolicy("Match value must be String, number, true, false, or null");
    }
    if (value.isObject()) {
      addExpression(value);
    } else {
      matchers.add(new Matcher.Equal(PolicyValue.read(value)));
    }
  }

  private void addExpression(JsonNode expression) throws MalformedPolicy {
    if (expression.isEmpty()) {
      throw new MalformedPolicy("Match expression name not found");
    }
    var first = expression.properties().iterator().next();
    add(first.getKey(), first.getValue());
    if (expression.size() > 1) {
      throw new MalformedPolicy("Only one key allowed in match expression");
    }
  }

  private void add(String operator, JsonNode operand) throws MalformedPolicy {
    if (operator.equals("exists")) {
      addExists(operand);
    } else {
      matchers.add(OperatorReader.read(operator, operand));
    }
  }

  private void addExists(JsonNode operand) throws MalformedPolicy {
    if (!operand.isBoolean()) {
      throw new MalformedPolicy("exists match pattern must be either true or false.");
    }
    anything |= operand.booleanValue();
    orAbsent |= !operand.booleanValue();
  }
}
