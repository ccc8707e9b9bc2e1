package tomodachi.cli.internal.compile;

/// A comment that says something to the command, such as `//DEPS
/// org.postgresql:postgresql:42.7.13`.
///
/// @param line its number, from 1 on
/// @param column where in the line it begins, from 0 on
/// @param text the whole line
/// @param isBelow true when it stands below the first declaration, where nobody looks for it
public record Directive(int line, int column, String text, boolean isBelow) {

  /// What it says, with its slashes.
  public String comment() {
    return text.substring(column);
  }
}
