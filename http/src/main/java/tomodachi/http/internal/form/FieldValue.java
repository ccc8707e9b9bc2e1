package tomodachi.http.internal.form;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The value of a header field with parameters (RFC 9110 section 5.6.6), such as `form-data;
/// name="a"`.
///
/// In a quoted text a backslash escapes a quote or another backslash and is itself anywhere else,
/// since senders put it into names of files as it is.
///
/// @param value what comes before the parameters, in lower case
/// @param parameters by name in lower case; extended ones (`filename*`, RFC 8187) decoded, without
///   the star and in the place of plain ones
public record FieldValue(String value, Map<String, String> parameters) {

  public FieldValue {
    parameters = Map.copyOf(parameters);
  }

  /// Reads a field's value.
  ///
  /// @throws IllegalArgumentException when it is malformed; the message is what is wrong
  public static FieldValue parse(String field) {
    return new Reader(field).read();
  }

  /// The parameter of this name.
  ///
  /// @param name in lower case
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static final class Reader {

    private final String field;
    private final Map<String, String> plain = new LinkedHashMap<>();
    private final Map<String, String> extended = new LinkedHashMap<>();
    private int position;

    Reader(String field) {
      this.field = field;
    }

    FieldValue read() {
      var value = upTo(";").toLowerCase(Locale.ROOT);
      while (position < field.length()) {
        position++;
        parameter();
      }
      plain.putAll(extended);
      return new FieldValue(value, plain);
    }

    private void parameter() {
      var name = upTo("=;").toLowerCase(Locale.ROOT);
      if (at() == '=') {
        position++;
        put(name, value());
      } else if (!name.isEmpty()) {
        throw new IllegalArgumentException("has a parameter without a value");
      }
    }

    private void put(String name, String value) {
      var star = name.endsWith("*");
      var previous =
          star
              ? extended.put(name.substring(0, name.length() - 1), ExtendedValue.decode(value))
              : plain.put(name, value);
      if (previous != null) {
        throw new IllegalArgumentException("has a parameter twice");
      }
    }

    private String value() {
      while (isBlank(at())) {
        position++;
      }
      return at() == '"' ? quoted() : upTo(";");
    }

    private String quoted() {
      var text = new StringBuilder();
      for (position++; at() != '"'; position++) {
        if (at() == '\\' && isEscape()) {
          position++;
        }
        if (position >= field.length()) {
          throw new IllegalArgumentException("has a quote that isn't closed");
        }
        text.append(at());
      }
      position++;
      if (!upTo(";").isEmpty()) {
        throw new IllegalArgumentException("has something behind a quoted text");
      }
      return text.toString();
    }

    private boolean isEscape() {
      var next = position + 1 < field.length() ? field.charAt(position + 1) : 0;
      return next == '"' || next == '\\';
    }

    /// The text up to one of these characters, without the blanks around it.
    private String upTo(String ends) {
      var from = position;
      while (position < field.length() && ends.indexOf(at()) < 0) {
        position++;
      }
      return field.substring(from, position).strip();
    }

    /// The character here; NUL at the end.
    private char at() {
      return position < field.length() ? field.charAt(position) : 0;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
