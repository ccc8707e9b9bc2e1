package tomodachi.cli.internal.describe;

import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;
import tomodachi.cli.internal.terminal.Terminal;

/// What text is written on: a terminal of some width and colours, or a file that has neither.
///
/// @param width of a line, in columns; texts that are longer go on in the next one
public record Page(Palette palette, int width) {

  private static final int USUAL_WIDTH = 100;
  private static final int LEAST_WIDTH = 40;

  /// Without colours, and as wide as it gets.
  public static final Page ENDLESS = new Page(Palette.PLAIN, Integer.MAX_VALUE);

  /// Standard output; on a terminal as wide as that, or as `COLUMNS` says.
  public static Page ofOutput(Environment environment) {
    var terminal = Terminal.OUT.isThere();
    return new Page(
        Palette.of(environment, terminal), terminal ? width(environment) : Integer.MAX_VALUE);
  }

  private static int width(Environment environment) {
    return environment
        .get("COLUMNS")
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(text -> Math.max(Integer.parseInt(text), LEAST_WIDTH))
        .orElseGet(() -> Math.max(Terminal.OUT.columns(USUAL_WIDTH), LEAST_WIDTH));
  }
}
