package tomodachi.http.internal.server;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes in a notation people can read: `\r`, `\n`, `\t`, `\0`, `\x7f`, and `{a*3}` for `aaa`.
final class WireText {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([rnt0])|x(\\p{XDigit}{2}))");
  private static final Pattern REPEATED = Pattern.compile("\\{([^{}]+)\\*(\\d+)}", Pattern.DOTALL);

  private WireText() {}

  /// The bytes, each as one character.
  static String of(String notation) {
    var characters = ESCAPE.matcher(notation).replaceAll(WireText::character);
    return REPEATED
        .matcher(characters)
        .replaceAll(run -> quoted(run.group(1).repeat(Integer.parseInt(run.group(2)))));
  }

  private static String character(MatchResult escape) {
    if (escape.group(2) != null) {
      return quoted(String.valueOf((char) Integer.parseInt(escape.group(2), 16)));
    }
    return switch (escape.group(1)) {
      case "r" -> "\r";
      case "n" -> "\n";
      case "t" -> "\t";
      default -> "\0";
    };
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
