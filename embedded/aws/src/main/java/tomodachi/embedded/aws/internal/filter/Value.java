package tomodachi.embedded.aws.internal.filter;

import java.util.Optional;

/// A value in a message or a policy.
sealed interface Value {

  /// True if `exists` takes it for one: it isn't null and isn't empty.
  boolean isSomething();

  /// A text.
  record Text(String text) implements Value {
    @Override
    public boolean isSomething() {
      return !text.isEmpty();
    }
  }

  /// A number, to five digits after the decimal point.
  ///
  /// @param units hundred-thousandths
  record Decimal(long units) implements Value {

    private static final double ONE = 100_000;
    private static final String CHARACTERS = "0123456789+-.eE";

    static Decimal of(double number) {
      return new Decimal((long) Math.rint(number * ONE));
    }

    /// What a text says, if it is a number.
    static Optional<Decimal> parse(String text) {
      if (!text.chars().allMatch(each -> CHARACTERS.indexOf(each) >= 0)) {
        return Optional.empty();
      }
      try {
        return Optional.of(of(Double.parseDouble(text)));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }

    @Override
    public boolean isSomething() {
      return true;
    }
  }

  /// A value that JSON has a word for.
  enum Word implements Value {
    TRUE,
    FALSE,
    NULL;

    @Override
    public boolean isSomething() {
      return this != NULL;
    }
  }
}
