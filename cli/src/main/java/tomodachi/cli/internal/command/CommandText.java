package tomodachi.cli.internal.command;

import tomodachi.cli.internal.log.LogLevel;

/// The command line as the banner shows it: short, and without the values of options, which may be
/// secret.
final class CommandText {
  private static final int LONGEST = 60;

  private CommandText() {}

  static String of(RunArguments arguments) {
    var text = new StringBuilder("tomodachi run <...>");
    if (!arguments.classPath().places().isEmpty()) {
      text.append(" --class-path <...>");
    }
    if (!arguments.classPath().coordinates().isEmpty()) {
      text.append(" --deps <...>");
    }
    if (!arguments.files().isEmpty()) {
      text.append(" --config <...>");
    }
    if (arguments.logLevel() != LogLevel.INFO) {
      text.append(" --log-level ").append(arguments.logLevel());
    }
    arguments.logger().ifPresent(logger -> text.append(' ').append(logger.option()));
    for (var override : arguments.overrides()) {
      text.append(" -o ").append(override, 0, override.indexOf('=') + 1).append("<...>");
    }
    return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST - 1) + "…";
  }
}
