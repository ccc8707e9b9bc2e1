package tomodachi.embedded.aws.internal.wire;

/// XML as it grows. What XML 1.0 can't say becomes a replacement character, so that every parser
/// can read it.
final class XmlText {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out = new StringBuilder(512);

  /// Begins the document.
  XmlText openRoot(String name, String namespace) {
    out.append("<?xml version=\"1.0\"?><").append(name).append(" xmlns=\"");
    out.append(namespace).append("\">");
    return this;
  }

  XmlText open(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  XmlText close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  XmlText element(String name, String text) {
    open(name);
    escape(text);
    return close(name);
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void escape(String text) {
    var from = 0;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && isPair(text, i)) {
        i++;
        continue;
      }
      out.append(text, from, i);
      escape(c);
      from = i + 1;
    }
    out.append(text, from, text.length());
  }

  private static boolean isPlain(char c) {
    if (c < ' ') {
      return c == '\n' || c == '\t';
    }
    if (c >= Character.MIN_SURROGATE) {
      return c > Character.MAX_SURROGATE && c <= REPLACEMENT;
    }
    return c != '<' && c != '>' && c != '&' && c != '"';
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private void escape(char c) {
    switch (c) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      case '"' -> out.append("&quot;");
      case '\r' -> out.append("&#xD;");
      default -> out.append(REPLACEMENT);
    }
  }
}
