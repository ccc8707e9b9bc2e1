package tomodachi.cli.internal.message;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The text of an exception in the form of the command's errors.
///
/// @param lines what is wrong, then what to do
record Words(List<String> lines) {

  /// A word with no capital but its first.
  private static final Pattern ORDINARY = Pattern.compile("\\p{Lu}\\P{Lu}*");

  /// How far the lines of a mistake are indented; what is further in points at a place above it.
  private static final Pattern INDENT = Pattern.compile("^ {1,4}");

  Words {
    lines = List.copyOf(lines);
  }

  Words(Exception failure) {
    this(lines(String.valueOf(failure.getMessage())));
  }

  /// Several mistakes stand below each other with blank lines between, and keep their form.
  private static List<String> lines(String message) {
    var lines = message.lines().map(String::stripTrailing).toList();
    return lines.contains("")
        ? lines
        : lines.stream().map(line -> INDENT.matcher(line).replaceFirst("")).toList();
  }

  /// What is wrong. A name such as RabbitMQ keeps its letters.
  String what() {
    var first = lines.getFirst();
    return ORDINARY.matcher(first.split(" ", 2)[0]).matches()
        ? first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1)
        : first;
  }

  /// What to do, a line each.
  String[] remedy() {
    return lines.stream().skip(1).toArray(String[]::new);
  }
}
