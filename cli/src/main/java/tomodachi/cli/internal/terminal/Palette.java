package tomodachi.cli.internal.terminal;

import java.util.stream.Stream;

/// The colours of what the command prints, or none.
public enum Palette {
  /// Text as it is.
  PLAIN,
  /// Text with ANSI colours.
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /// Colours for a terminal, unless the environment refuses them; `CLICOLOR_FORCE=1` gives them to
  /// any output.
  ///
  /// @param terminal true when the output is read by a person
  public static Palette of(Environment environment, boolean terminal) {
    if (refused(environment)) {
      return PLAIN;
    }
    return terminal || environment.isOn("CLICOLOR_FORCE") ? COLOURED : PLAIN;
  }

  /// The same for the banner, which has switches of its own.
  public static Palette ofBanner(Environment environment, boolean terminal) {
    var refused =
        Stream.of("TOMODACHI_BANNER_NO_COLOR", "TOMODACHI_BANNER_NOCOLOR")
            .anyMatch(environment::isOn);
    return refused ? PLAIN : of(environment, terminal);
  }

  /// The text in a colour.
  public String paint(Colour colour, String text) {
    return this == PLAIN || text.isEmpty() ? text : colour.code() + text + RESET;
  }

  private static boolean refused(Environment environment) {
    return Stream.of("NO_COLOR", "NOCOLOR", "TOMODACHI_NO_COLOR", "TOMODACHI_NOCOLOR")
            .anyMatch(environment::isOn)
        || Stream.of("CLICOLOR", "CLI_COLOR", "CLICOLOR_FORCE").anyMatch(environment::isOff);
  }
}
