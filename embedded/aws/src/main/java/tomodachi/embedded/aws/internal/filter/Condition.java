package tomodachi.embedded.aws.internal.filter;

import java.util.List;

/// What a field wants: one of these.
///
/// @param values how many there are in the policy
/// @param matchers for values
/// @param anything that there is a value, whichever
/// @param orAbsent that there is none
record Condition(int values, List<Matcher> matchers, boolean anything, boolean orAbsent) {

  boolean accepts(Value value) {
    return (anything && value.isSomething()) || isMatched(value);
  }

  private boolean isMatched(Value value) {
    for (var matcher : matchers) {
      if (matcher.matches(value)) {
        return true;
      }
    }
    return false;
  }
}
