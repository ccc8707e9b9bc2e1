package tomodachi.cli.internal.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Arguments as they would be typed. Values after `=`, which may be secret, are left out.
///
/// @param arguments what the command was given
record ArgumentText(List<String> arguments) {
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@%+:,./~=…-]+");

  /// The arguments after a word.
  String after(String word) {
    return Stream.concat(Stream.of(word), arguments.stream().map(ArgumentText::shown))
        .collect(Collectors.joining(" "));
  }

  private static String shown(String argument) {
    var end = argument.indexOf('=');
    return quoted(end < 0 ? argument : argument.substring(0, end) + "=…");
  }

  private static String quoted(String argument) {
    return PLAIN.matcher(argument).matches()
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
