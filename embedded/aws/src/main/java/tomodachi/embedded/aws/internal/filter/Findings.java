package tomodachi.embedded.aws.internal.filter;

import java.util.BitSet;

/// What the fields of a policy have found in one message.
final class Findings {

  private final BitSet matched;
  private final BitSet present;
  private boolean some;

  Findings(int fields) {
    matched = new BitSet(fields);
    present = new BitSet(fields);
  }

  /// There is a value, be it of interest or not.
  void note() {
    some = true;
  }

  /// There is a value at a place.
  void note(Places place, Value value) {
    for (var field : place.fields()) {
      note(field, value);
    }
  }

  private void note(Rule.Field field, Value value) {
    if (value.isSomething()) {
      present.set(field.number());
    }
    if (field.condition().accepts(value)) {
      matched.set(field.number());
    }
  }

  /// True if the message has any value at all: otherwise nothing matches, not even `exists: false`.
  boolean areSome() {
    return some;
  }

  boolean isMatched(Rule.Field field) {
    return matched.get(field.number());
  }

  boolean isPresent(Rule.Field field) {
    return present.get(field.number());
  }
}
