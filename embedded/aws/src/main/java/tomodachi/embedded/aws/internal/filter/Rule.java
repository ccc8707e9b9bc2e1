package tomodachi.embedded.aws.internal.filter;

import java.util.List;

/// What has to be true of a message.
sealed interface Rule {

  boolean holds(Findings findings);

  /// How many combinations of values there are, as SNS counts them for its limit.
  long combinations();

  /// Each of several.
  record All(List<Rule> rules) implements Rule {
    @Override
    public boolean holds(Findings findings) {
      for (var rule : rules) {
        if (!rule.holds(findings)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long combinations() {
      var product = 1L;
      for (var rule : rules) {
        product = Combinations.capped(product * rule.combinations());
      }
      return product;
    }
  }

  /// One of several.
  record Any(List<Rule> rules) implements Rule {
    @Override
    public boolean holds(Findings findings) {
      for (var rule : rules) {
        if (rule.holds(findings)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public long combinations() {
      var sum = 0L;
      for (var rule : rules) {
        sum = Combinations.capped(sum + rule.combinations());
      }
      return sum;
    }
  }

  /// The values of one attribute or property.
  ///
  /// @param number from 0, unique in a policy
  /// @param name of the attribute; in a body the names of the objects around it come first, with
  ///   dots between
  /// @param depth 1 if nothing is around it
  record Field(int number, String name, int depth, Condition condition) implements Rule {
    @Override
    public boolean holds(Findings findings) {
      return findings.isMatched(this) || (condition.orAbsent() && !findings.isPresent(this));
    }

    @Override
    public long combinations() {
      return Combinations.capped((long) condition.values() * depth);
    }
  }
}
