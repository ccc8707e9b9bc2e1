package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.terminal.Environment;

/// Command lines and what is made of them.
abstract class ParserFixture {

  static Request parse(String... arguments) {
    return parse(Map.of(), arguments);
  }

  static Request parse(Map<String, String> variables, String... arguments) {
    return parser(variables).parse(arguments);
  }

  static RunArguments run(String... arguments) {
    return run(Map.of(), arguments);
  }

  static RunArguments run(Map<String, String> variables, String... arguments) {
    return ((Request.Run) parse(variables, arguments)).arguments();
  }

  /// A command line, its arguments separated by blanks, that is refused with this text.
  static void assertUsage(String line, String message) {
    assertUsage(Map.of(), line, message);
  }

  static void assertUsage(Map<String, String> variables, String line, String message) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> parse(variables, line.split(" ", -1)))
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
  }

  private static CommandParser parser(Map<String, String> variables) {
    return new CommandParser(new Environment(variables), "1.2.3");
  }
}
