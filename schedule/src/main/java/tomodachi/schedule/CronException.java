package tomodachi.schedule;

import java.io.Serial;

/// A text that isn't a cron expression. The message shows the text, and marks the place of the
/// fault on the line below it.
public final class CronException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private static final int SHOWN = 120;
  private static final int SHOWN_BEFORE = 60;

  private final int position;

  /// Characters that would not be seen are shown as `\u0007` in the message, and of a long text
  /// only what is around the fault.
  ///
  /// @param what one sentence for its author: what is wrong, with the value and what was expected
  /// @param text the whole expression
  /// @param position where the fault is in it, from 0; its length when something is missing there
  /// @param length how many characters are at fault, 1 or more
  public CronException(String what, String text, int position, int length) {
    super(visible(what) + marked(text, position, position + length));
    this.position = position;
  }

  private static String marked(String text, int from, int to) {
    var begin = text.length() <= SHOWN ? 0 : Math.max(0, from - SHOWN_BEFORE);
    var end = Math.min(text.length(), begin + SHOWN);
    var before = (begin == 0 ? "" : "…") + visible(text.substring(begin, from));
    var fault = visible(text.substring(from, Math.clamp(to, from, end)));
    var after = visible(text.substring(Math.clamp(to, from, end), end));
    return "\n    %s%s%s%s\n    %s%s"
        .formatted(
            before,
            fault,
            after,
            end == text.length() ? "" : "…",
            " ".repeat(before.length()),
            "^".repeat(Math.max(1, fault.length())));
  }

  private static String visible(String text) {
    var shown = new StringBuilder(text.length());
    text.chars().forEach(character -> shown.append(visible((char) character)));
    return shown.toString();
  }

  private static String visible(char character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          escaped(character);
      case Character.SPACE_SEPARATOR -> character == ' ' ? " " : escaped(character);
      default -> String.valueOf(character);
    };
  }

  private static String escaped(char character) {
    return "\\u%04x".formatted((int) character);
  }

  /// Where the fault is in the text, from 0; its length when something is missing at the end.
  public int position() {
    return position;
  }
}
