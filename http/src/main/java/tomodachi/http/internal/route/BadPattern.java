package tomodachi.http.internal.route;

/// A route text that can't be used. The message says what is wrong, [#fix] what to do.
public final class BadPattern extends Exception {
  private static final long serialVersionUID = 1L;

  private final String fix;

  /// @param what what is wrong
  /// @param fix what to do
  public BadPattern(String what, String fix) {
    super(what);
    this.fix = fix;
  }

  /// What to do.
  public String fix() {
    return fix;
  }
}
