package tomodachi.http.internal.route;

/// A text that may be looked at so many times and no more: a bound for regular expressions whose
/// time is exponential, and for the number of them a request can set in motion.
final class StepCounter implements CharSequence {

  /// Far more than a look-up of a path takes, and soon reached by one that never ends.
  static final int MOST_STEPS = 1_000_000;

  /// The bound was passed.
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exceeded() {
      super("too many steps", null, false, false);
    }
  }

  private final String text;
  private int left = MOST_STEPS;

  StepCounter(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new Exceeded();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
