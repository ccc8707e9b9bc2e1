package tomodachi.cli.internal.terminal;

/// A way to show text on a terminal.
public enum Colour {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  BRIGHT_RED("1;31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34"),
  MAGENTA("35"),
  CYAN("36");

  private final String attributes;

  Colour(String attributes) {
    this.attributes = attributes;
  }

  String code() {
    return "\u001b[" + attributes + "m";
  }
}
