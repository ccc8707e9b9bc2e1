package tomodachi.embedded.aws.internal.filter;

import tools.jackson.databind.JsonNode;

/// Reads a `numeric` operator's operand: operators and numbers in turn.
record RangeReader(JsonNode operand) {

  private static final int AFTER_FIRST = 2;
  private static final int AFTER_SECOND = 4;

  Matcher read() throws MalformedPolicy {
    if (!operand.isArray()) {
      throw new MalformedPolicy("Value of numeric must be an array.");
    }
    if (!operand.path(0).isString()) {
      throw new MalformedPolicy("Invalid member in numeric match: " + shown(0));
    }
    var operator = operand.path(0).stringValue();
    return switch (operator) {
      case "=" -> equal(number(1, "equals"));
      case "<", "<=" -> upTo(operator, number(1, operator));
      case ">", ">=" -> from(operator, number(1, operator));
      default -> throw new MalformedPolicy("Unrecognized numeric range operator: " + operator);
    };
  }

  private Matcher equal(long number) throws MalformedPolicy {
    checkEnd(AFTER_FIRST, "Too many elements in numeric expression");
    return new Matcher.Range(number, number);
  }

  private Matcher upTo(String operator, long top) throws MalformedPolicy {
    checkEnd(AFTER_FIRST, "Too many elements in numeric expression");
    return new Matcher.Range(Long.MIN_VALUE, highest(operator, top));
  }

  private Matcher from(String operator, long bottom) throws MalformedPolicy {
    var lowest = operator.equals(">") ? bottom + 1 : bottom;
    return operand.size() == AFTER_FIRST
        ? new Matcher.Range(lowest, Long.MAX_VALUE)
        : new Matcher.Range(lowest, end(bottom));
  }

  private long end(long bottom) throws MalformedPolicy {
    var second = operand.path(AFTER_FIRST);
    if (!second.isString()) {
      throw new MalformedPolicy("Bad value in numeric range: " + shown(AFTER_FIRST));
    }
    var operator = second.stringValue();
    if (!operator.equals("<") && !operator.equals("<=")) {
      throw new MalformedPolicy("Bad numeric range operator: " + operator);
    }
    var top = number(AFTER_FIRST + 1, operator);
    checkEnd(AFTER_SECOND, "Too many terms in numeric range expression");
    if (bottom >= top) {
      throw new MalformedPolicy("Bottom must be less than top");
    }
    return highest(operator, top);
  }

  private static long highest(String operator, long top) {
    return operator.equals("<") ? top - 1 : top;
  }

  private long number(int index, String operator) throws MalformedPolicy {
    if (!operand.path(index).isNumber()) {
      throw new MalformedPolicy("Value of %s must be numeric".formatted(operator));
    }
    return PolicyValue.decimal(operand.path(index)).units();
  }

  private void checkEnd(int size, String otherwise) throws MalformedPolicy {
    if (operand.size() > size) {
      throw new MalformedPolicy(otherwise);
    }
  }

  /// The token that is there.
  private String shown(int index) {
    var token = operand.path(index);
    return switch (token.getNodeType()) {
      case MISSING -> "]";
      case ARRAY -> "[";
      case OBJECT -> "{";
      default -> token.asString();
    };
  }
}
