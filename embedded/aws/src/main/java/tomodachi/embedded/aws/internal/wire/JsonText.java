package tomodachi.embedded.aws.internal.wire;

/// JSON as it grows.
final class JsonText {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(256);
  private boolean separate;

  /// Begins an object or an array.
  JsonText open(char bracket) {
    separate();
    out.append(bracket);
    separate = false;
    return this;
  }

  /// Ends an object or an array.
  JsonText close(char bracket) {
    out.append(bracket);
    separate = true;
    return this;
  }

  /// Begins a member of an object.
  JsonText name(String name) {
    text(name);
    out.append(':');
    separate = false;
    return this;
  }

  JsonText text(String text) {
    separate();
    out.append('"');
    escape(text);
    out.append('"');
    return this;
  }

  /// A number, true or false.
  JsonText literal(Object value) {
    separate();
    out.append(value);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void separate() {
    if (separate) {
      out.append(',');
    }
    separate = true;
  }

  private void escape(String text) {
    var from = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        out.append(text, from, i);
        escape(c);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
    }
  }
}
