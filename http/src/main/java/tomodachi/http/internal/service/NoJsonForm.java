package tomodachi.http.internal.service;

/// A value can't be written as JSON.
final class NoJsonForm extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final String CHAIN = " (through reference chain";

  /// @param refused by the codec; only what lies behind it says what is wrong with the value
  NoJsonForm(IllegalArgumentException refused) {
    super(reason(refused), refused);
  }

  private static String reason(IllegalArgumentException refused) {
    var cause = refused.getCause() == null ? refused : refused.getCause();
    var message = String.valueOf(cause.getMessage());
    // For a cycle the chain has a thousand steps.
    var chain = message.indexOf(CHAIN);
    return (chain < 0 ? message : message.substring(0, chain)).lines().findFirst().orElse("");
  }
}
