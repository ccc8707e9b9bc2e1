package tomodachi.http.internal.page;

import org.jspecify.annotations.Nullable;

/// Markup in the making. What comes from outside gets in as text only, escaped and cut.
final class Html {

  private final StringBuilder markup = new StringBuilder(8 * 1024);

  /// Adds markup of ours.
  Html raw(String trusted) {
    markup.append(trusted);
    return this;
  }

  /// Adds the text between a start and an end tag.
  ///
  /// @param tag name and attributes, of ours
  /// @param most how many characters of the text are shown
  Html element(String tag, String text, int most) {
    var space = tag.indexOf(' ');
    markup.append('<').append(tag).append('>');
    text(text, most);
    markup.append("</").append(space < 0 ? tag : tag.substring(0, space)).append('>');
    return this;
  }

  /// Adds text of any origin.
  ///
  /// @param most how many of its characters are shown
  Html text(String text, int most) {
    var shown = text.length() <= most ? text.length() : most;
    for (var i = 0; i < shown; i++) {
      append(text.charAt(i));
    }
    if (shown < text.length()) {
      markup.append('…');
    }
    return this;
  }

  private void append(char character) {
    var entity = entity(character);
    if (entity == null) {
      markup.append(character);
    } else {
      markup.append(entity);
    }
  }

  private static @Nullable String entity(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\n', '\t' -> null;
      default -> isVisible(character) ? null : "\ufffd";
    };
  }

  /// False for what could reorder or hide the text around it.
  private static boolean isVisible(char character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  @Override
  public String toString() {
    return markup.toString();
  }
}
