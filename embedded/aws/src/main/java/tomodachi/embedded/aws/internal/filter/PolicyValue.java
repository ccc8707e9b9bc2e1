package tomodachi.embedded.aws.internal.filter;

import tools.jackson.databind.JsonNode;

/// Reads values in a policy.
final class PolicyValue {

  private static final double LARGEST = 1e9;

  private PolicyValue() {}

  static Value read(JsonNode scalar) throws MalformedPolicy {
    return switch (scalar.getNodeType()) {
      case STRING -> new Value.Text(scalar.stringValue());
      case NUMBER -> decimal(scalar);
      case BOOLEAN -> scalar.booleanValue() ? Value.Word.TRUE : Value.Word.FALSE;
      default -> Value.Word.NULL;
    };
  }

  static Value.Decimal decimal(JsonNode number) throws MalformedPolicy {
    var value = number.asDouble();
    if (Math.abs(value) > LARGEST) {
      throw new MalformedPolicy("Value must be between -1.0E9 and 1.0E9, inclusive");
    }
    return Value.Decimal.of(value);
  }

  /// The text that is what an operator compares with.
  static String text(String operator, JsonNode operand) throws MalformedPolicy {
    if (!operand.isString()) {
      throw new MalformedPolicy("%s match pattern must be a string".formatted(operator));
    }
    return operand.stringValue();
  }
}
