package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogLevel;

class CommandParserTest extends ParserFixture {

  @Test
  void aServiceAloneRunsInDevelopmentAndLogsFromInfo() {
    var arguments = run("run", "Hello.java");

    assertThat(arguments.services()).containsExactly("Hello.java");
    assertThat(arguments.production()).isFalse();
    assertThat(arguments.logLevel()).isEqualTo(LogLevel.INFO);
    assertThat(arguments.files()).isEmpty();
    assertThat(arguments.overrides()).isEmpty();
    assertThat(arguments.classPath()).isEqualTo(ClassPath.NONE);
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

  @Test
  void whatFollowsTwoDashesIsAService() {
    assertThat(run("run", "--production", "--", "--odd.java").services())
        .containsExactly("--odd.java");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-l", "--log", "--log-level"})
  void theLogLevelIsReadInAnyCase(String option) {
    assertThat(run("run", "A.java", option, "WARNING").logLevel()).isEqualTo(LogLevel.WARNING);
  }

  @Test
  void theClassPathIsAListAndCanBeGivenAgain() {
    var arguments = run("run", "-cp", "a.jar" + File.pathSeparator + "b", "A", "-cp", "c");

    assertThat(arguments.classPath().places()).containsExactly("a.jar", "b", "c");
  }

  @Test
  void librariesAreAListAndCanBeGivenAgain() {
    var arguments = run("run", "A", "--deps", "g:a:1,g:b:2, g:c:3", "--deps", "g:bom:4@pom");

    assertThat(arguments.classPath().coordinates())
        .containsExactly("g:a:1", "g:b:2", "g:c:3", "g:bom:4@pom");
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
        "run -l debug A.java",
        """
        error: --log-level is "debug", but the environment has TOMODACHI_LOG_LEVEL="info"
          give only one of them, or the same value\
        """);
    assertUsage(
        Map.of("TOMODACHI_PRODUCTION", "0"),
        "run --production A.java",
        """
        error: --production is "true", but the environment has TOMODACHI_PRODUCTION="false"
          give only one of them, or the same value\
        """);
  }

  @Test
  void anUnknownLogLevelIsRefused() {
    var expected = "\n  expected is one of: debug, info, warning, error, critical";

    assertUsage("run A.java -l loud", "error: invalid value for --log-level: \"loud\"" + expected);
    assertUsage(
        Map.of("TOMODACHI_LOG_LEVEL", "loud"),
        "run A.java",
        "error: invalid value for TOMODACHI_LOG_LEVEL: \"loud\"" + expected);
  }

  @ParameterizedTest
  @CsvSource({
    "--option, <key=value>",
    "--port, <number>",
    "--log-level, <level>",
    "--class-path, <path>"
  })
  void anOptionWithoutItsValueIsRefused(String option, String value) {
    assertUsage(
        "run A.java " + option,
        """
        error: missing required parameter for option '%s' (%s)
          see: tomodachi run --help\
        """
            .formatted(option, value));
    assertUsage(
        "run " + option + " --production A.java",
        """
        error: expected parameter for option '%s' but found '--production'
          see: tomodachi run --help\
        """
            .formatted(option));
  }

  @Test
  void anOptionWithOneValueIsGivenOnce() {
    assertUsage(
        "run A.java -l info -l debug",
        """
        error: option '--log-level' (<level>) should be specified only once
          see: tomodachi run --help\
        """);
  }

  @Test
  void runNeedsAService() {
    assertUsage(
        "run --production",
        """
        error: no service has been given
          name one: tomodachi run <Service.java>
          see: tomodachi run --help\
        """);
  }

  @Test
  void anEmptyTextIsNoService() {
    assertUsage(
        "run A.java ",
        """
        error: an empty text is no service
          for the current directory, give a dot
          see: tomodachi run --help\
        """);
  }

  @Test
  void anAtSignIsALetterLikeAnyOther() {
    assertThat(run("run", "@" + Path.of("pom.xml").toAbsolutePath()).services())
        .containsExactly("@" + Path.of("pom.xml").toAbsolutePath());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v", "-V", "--version"})
  void theVersionIsShown(String option) {
    assertThat(parse(option)).isEqualTo(new Request.Show("tomodachi 1.2.3\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--dependency-versions", "--dependencies", "--deps"})
  void theVersionsOfTheLibrariesAreShown(String option) {
    assertThat(parse(option)).isEqualTo(new Request.Dependencies());
  }
}
