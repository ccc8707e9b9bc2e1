package tomodachi.cli;

import tomodachi.cli.internal.command.Command;
import tomodachi.cli.internal.terminal.Environment;

/// The command `tomodachi`.
public final class Main {
  private Main() {}

  /// Runs the command and ends the process with its exit code: 0, 1 when services could not start,
  /// 2 when the command line is wrong, or the code a service set.
  public static void main(String[] arguments) {
    var command = new Command(Environment.ofProcess(), System.out, System.err);
    System.exit(command.run(arguments));
  }
}
