package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.terminal.Environment;

class CommandParserTest {

  @Test
  void aServiceAloneRunsInDevelopmentAndLogsFromInfo() {
    var arguments = run("run", "Hello.java");

    assertThat(arguments.services()).containsExactly("Hello.java");
    assertThat(arguments.production()).isFalse();
    assertThat(arguments.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(arguments.overrides()).isEmpty();
    assertThat(arguments.classPath()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "start", "go"})
  void runHasOtherNames(String name) {
    assertThat(run(name, "Hello.java").services()).containsExactly("Hello.java");
  }

  @Test
  void optionsStandAnywhereAfterRun() {
    var arguments =
        run("run", "-o", "a=1", "A.java", "--production", "B.java", "-o", "b.c=x=y", "-l", "debug");

    assertThat(arguments.services()).containsExactly("A.java", "B.java");
    assertThat(arguments.overrides()).containsExactly("a=1", "b.c=x=y");
    assertThat(arguments.production()).isTrue();
    assertThat(arguments.logLevel()).isEqualTo(LogLevel.DEBUG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l", "--log", "--log-level"})
  void theLogLevelIsReadInAnyCase(String option) {
    assertThat(run("run", "A.java", option, "WARNING").logLevel()).isEqualTo(LogLevel.WARNING);
  }

  @Test
  void theClassPathIsAListAndCanBeGivenAgain() {
    var arguments = run("run", "-cp", "a.jar" + File.pathSeparator + "b", "A", "-cp", "c");

    assertThat(arguments.classPath()).containsExactly("a.jar", "b", "c");
  }

  @ParameterizedTest
  @CsvSource({"1, true", "yes, true", "0, false", "No, false", "none, false", "false, false"})
  void theEnvironmentCanAskForProduction(String value, boolean production) {
    assertThat(run(Map.of("TOMODACHI_PRODUCTION", value), "run", "A.java").production())
        .isEqualTo(production);
  }

  @Test
  void theEnvironmentCanSetTheLogLevel() {
    var variables = Map.of("TOMODACHI_LOG_LEVEL", "error");

    assertThat(run(variables, "run", "A.java").logLevel()).isEqualTo(LogLevel.ERROR);
    assertThat(run(variables, "run", "-l", "error", "A.java").logLevel()).isEqualTo(LogLevel.ERROR);
  }

  @Test
  void anOptionAndItsVariableMustAgree() {
    assertUsage(
        Map.of("TOMODACHI_LOG_LEVEL", "info"),
        """
        error: --log-level is "debug", but the environment has TOMODACHI_LOG_LEVEL="info"
          give only one of them, or the same value\
        """,
        "run",
        "-l",
        "debug",
        "A.java");
    assertUsage(
        Map.of("TOMODACHI_PRODUCTION", "0"),
        """
        error: --production is "true", but the environment has TOMODACHI_PRODUCTION="false"
          give only one of them, or the same value\
        """,
        "run",
        "--production",
        "A.java");
  }

  @Test
  void anUnknownLogLevelIsRefused() {
    var expected = "\n  expected is one of: debug, info, warning, error, critical";

    assertUsage(
        Map.of(),
        "error: invalid value for --log-level: \"loud\"" + expected,
        "run",
        "A.java",
        "-l",
        "loud");
    assertUsage(
        Map.of("TOMODACHI_LOG_LEVEL", "loud"),
        "error: invalid value for TOMODACHI_LOG_LEVEL: \"loud\"" + expected,
        "run",
        "A.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"port", "=9701"})
  void anOverrideNeedsAKey(String override) {
    assertUsage(
        Map.of(),
        """
        error: invalid value for --option: "%s"
          expected is key=value, such as http.port=9701\
        """
            .formatted(override),
        "run",
        "A.java",
        "-o",
        override);
  }

  @Test
  void anOptionWithoutItsValueIsRefused() {
    assertUsage(
        Map.of(),
        """
        error: missing required parameter for option '--option' (<key=value>)
          see: tomodachi run --help\
        """,
        "run",
        "A.java",
        "-o");
  }

  @Test
  void anUnknownOptionIsRefused() {
    assertUsage(
        Map.of(),
        """
        error: unknown option: "--prod"
          see: tomodachi run --help\
        """,
        "run",
        "A.java",
        "--prod");
  }

  @Test
  void runNeedsAService() {
    assertUsage(
        Map.of(),
        """
        error: no service has been given
          name one: tomodachi run <Service.java>
          see: tomodachi run --help\
        """,
        "run",
        "--production");
  }

  @Test
  void aForgottenRunIsSuggested() {
    assertUsage(
        Map.of(),
        """
        error: unknown command: "Hello.java"
          did you mean: tomodachi run Hello.java
          see: tomodachi --help\
        """,
        "Hello.java");
    assertUsage(
        Map.of(),
        """
        error: unknown option: "--production"
          did you mean: tomodachi run Hello.java
          see: tomodachi --help\
        """,
        "--production",
        "run",
        "Hello.java");
    assertUsage(
        Map.of(),
        """
        error: unknown command: "walk"
          see: tomodachi --help\
        """,
        "walk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v", "-V", "--version"})
  void theVersionIsShown(String option) {
    assertThat(parser(Map.of()).parse(option)).isEqualTo(new Request.Show("tomodachi 1.2.3\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "run", "run --help", "run -h"})
  void helpFitsEightyColumns(String line) {
    var arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThat(parser(Map.of()).parse(arguments))
        .isInstanceOfSatisfying(
            Request.Show.class,
            help ->
                assertThat(help.text().lines())
                    .anyMatch(text -> text.startsWith("Usage: tomodachi"))
                    .allMatch(text -> text.length() <= 80));
  }

  @Test
  void helpNamesAllOptionsOfRun() {
    assertThat(parser(Map.of()).parse("run", "--help"))
        .isInstanceOfSatisfying(
            Request.Show.class,
            help ->
                assertThat(help.text())
                    .contains("--production", "--option=<key=value>", "--log-level=<level>")
                    .contains("--class-path=<path>", "TOMODACHI_PRODUCTION", "TOMODACHI_LOG_LEVEL")
                    .endsWith("\n"));
  }

  private static RunArguments run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private static RunArguments run(Map<String, String> variables, String... arguments) {
    return ((Request.Run) parser(variables).parse(arguments)).arguments();
  }

  private static void assertUsage(
      Map<String, String> variables, String message, String... arguments) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> parser(variables).parse(arguments))
        .withMessage(message)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
  }

  private static CommandParser parser(Map<String, String> variables) {
    return new CommandParser(new Environment(variables), "1.2.3");
  }
}
