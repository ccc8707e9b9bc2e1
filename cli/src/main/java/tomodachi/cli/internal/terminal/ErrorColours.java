package tomodachi.cli.internal.terminal;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Colours for what is wrong: the place of a mistake, its caret, what may be meant, and the error.
///
/// @param palette colours or none
public record ErrorColours(Palette palette) {

  private static final Pattern PLACE = Pattern.compile("\\S.*?\\.java:\\d+: ");
  private static final Pattern CARET = Pattern.compile("\\s*\\^");
  private static final Pattern HINT = Pattern.compile("  (?:did you mean |add at the top: ).*");
  private static final Pattern ERROR = Pattern.compile("error: ");

  /// Those for standard error.
  public static ErrorColours ofProcess() {
    return new ErrorColours(Palette.of(Environment.ofProcess(), Terminal.ERR.isThere()));
  }

  /// The same text, of one or more lines.
  public String of(String text) {
    return palette == Palette.PLAIN
        ? text
        : text.lines().map(this::ofLine).collect(Collectors.joining("\n"));
  }

  private String ofLine(String line) {
    if (CARET.matcher(line).matches()) {
      return palette.paint(Colour.BRIGHT_RED, line);
    }
    if (HINT.matcher(line).matches()) {
      return palette.paint(Colour.CYAN, line);
    }
    return beginning(ERROR, Colour.BRIGHT_RED, beginning(PLACE, Colour.BOLD, line));
  }

  private String beginning(Pattern pattern, Colour colour, String line) {
    var beginning = pattern.matcher(line);
    return beginning.lookingAt()
        ? palette.paint(colour, beginning.group()) + line.substring(beginning.end())
        : line;
  }
}
