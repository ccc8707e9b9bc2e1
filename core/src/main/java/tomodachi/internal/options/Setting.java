package tomodachi.internal.options;

import org.jspecify.annotations.Nullable;

/// The value of an option as it was given from outside the code.
///
/// @param key as it was written
/// @param value a text, number, truth value, list, or null
/// @param source where it was given, such as `config.json` or `-o http.port`
record Setting(String key, @Nullable Object value, String source) {

  /// The end of the name of a variable that names a file with the value.
  static final String VALUE_FILE = "_FILE";

  /// Without the value, which may be secret.
  @Override
  public String toString() {
    return "%s (%s)".formatted(key, source);
  }

  /// True when the value is what a file of its own contains, which is most often a secret.
  boolean isOfValueFile() {
    return source.endsWith(VALUE_FILE);
  }

  /// Where it stands, for messages.
  String place() {
    return "from " + source;
  }
}
