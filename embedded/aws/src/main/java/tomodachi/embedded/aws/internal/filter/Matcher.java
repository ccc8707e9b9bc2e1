package tomodachi.embedded.aws.internal.filter;

import java.util.Set;

/// A test of one value.
sealed interface Matcher
    permits Matcher.OfText, Matcher.Equal, Matcher.Range, Matcher.Except, Matcher.Not {

  boolean matches(Value value);

  /// A test of a text; whatever else a value is fails it.
  sealed interface OfText extends Matcher permits Prefix, Suffix, IgnoringCase, Wildcard, Subnet {

    boolean matchesText(String text);

    @Override
    default boolean matches(Value value) {
      return value instanceof Value.Text(var text) && matchesText(text);
    }
  }

  /// Exactly this.
  record Equal(Value wanted) implements Matcher {
    @Override
    public boolean matches(Value value) {
      return wanted.equals(value);
    }
  }

  /// None of these.
  record Except(Set<Value> unwanted) implements Matcher {
    @Override
    public boolean matches(Value value) {
      return !unwanted.contains(value);
    }
  }

  /// Not what another one matches.
  record Not(Matcher unwanted) implements Matcher {
    @Override
    public boolean matches(Value value) {
      return !unwanted.matches(value);
    }
  }

  /// A number from one to another, both included.
  ///
  /// @param from in hundred-thousandths
  /// @param to in hundred-thousandths
  record Range(long from, long to) implements Matcher {
    @Override
    public boolean matches(Value value) {
      return value instanceof Value.Decimal(var units) && from <= units && units <= to;
    }
  }

  /// How a text begins.
  record Prefix(String beginning) implements OfText {
    @Override
    public boolean matchesText(String text) {
      return text.startsWith(beginning);
    }
  }

  /// How a text ends.
  record Suffix(String end) implements OfText {
    @Override
    public boolean matchesText(String text) {
      return text.endsWith(end);
    }
  }

  /// A text in capital or small letters.
  record IgnoringCase(String wanted) implements OfText {
    @Override
    public boolean matchesText(String text) {
      return text.equalsIgnoreCase(wanted);
    }
  }
}
