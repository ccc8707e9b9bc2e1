package tomodachi.cli.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds directives in a source file: line comments among its package, its imports and other
/// comments, and those below that begin a line.
///
/// @param source the text of the file
record DirectiveSearch(String source) {
  private static final Pattern HEAD =
      Pattern.compile(
          "\\s++|(//[^\\n]*+)|/\\*(?:[^*]|\\*(?!/))*+\\*/|(?:package|import)\\s[^;]*+;");

  /// Also what is meant for one and written otherwise.
  private static final Pattern DIRECTIVE =
      Pattern.compile("//(?:DEPS|REPOS)\\s.*|(?i://+\\s*+DEPS:?\\s++[\\w.-]+:[\\w.-]+.*)");

  private static final Pattern BELOW =
      Pattern.compile("^//(?:DEPS|REPOS)[ \\t]", Pattern.MULTILINE);

  List<Directive> directives() {
    var found = new ArrayList<Directive>();
    var head = HEAD.matcher(source);
    var end = 0;
    while (head.region(end, source.length()).lookingAt()) {
      if (head.group(1) != null && isDirective(head.group(1))) {
        found.add(directive(head.start(), false));
      }
      end = head.end();
    }
    var below = BELOW.matcher(source).region(end, source.length());
    below.results().forEach(one -> found.add(directive(one.start(), true)));
    return found;
  }

  private static boolean isDirective(String comment) {
    return DIRECTIVE.matcher(comment.strip() + " ").matches();
  }

  private Directive directive(int start, boolean isBelow) {
    var lineStart = source.lastIndexOf('\n', start) + 1;
    var text = source.substring(lineStart).lines().findFirst().orElse("");
    var line = 1 + (int) source.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Directive(line, start - lineStart, text, isBelow);
  }
}
