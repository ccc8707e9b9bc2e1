package tomodachi.internal.options;

import java.util.Optional;

/// An option given as text, such as `http.port=9701`.
record Setting(String key, String value) {

  private static final String GRACE_PERIOD = "termination_grace_period_seconds";

  /// The setting a text stands for, if it has the form `key=value`.
  static Optional<Setting> parse(String text) {
    var equals = text.indexOf('=');
    return equals < 1
        ? Optional.empty()
        : Optional.of(
            new Setting(canonical(text.substring(0, equals).strip()), text.substring(equals + 1)));
  }

  private static String canonical(String key) {
    return key.equals("http." + GRACE_PERIOD) ? GRACE_PERIOD : key;
  }
}
