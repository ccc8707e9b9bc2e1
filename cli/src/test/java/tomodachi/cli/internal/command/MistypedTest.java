package tomodachi.cli.internal.command;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistypedTest extends ParserFixture {

  @ParameterizedTest
  @CsvSource({
    "--prod, --production",
    "--prodcution, --production",
    "--prot, --port",
    "--PORT, --port",
    "-production, --production",
    "--loglevel, --log-level",
    "--classpath, --class-path",
    "--conf, --config"
  })
  void theNearestOptionIsSuggested(String typed, String meant) {
    assertUsage(
        "run A.java " + typed,
        """
        error: unknown option: "%s"
          did you mean "%s"?
          see: tomodachi run --help\
        """
            .formatted(typed, meant));
  }

  @Test
  void nothingIsSuggestedForWhatIsFarFromAnyOption() {
    assertUsage(
        "run A.java --turbo",
        """
        error: unknown option: "--turbo"
          see: tomodachi run --help\
        """);
  }

  @Test
  void theValueOfAnUnknownOptionIsNotRepeated() {
    assertUsage(
        "run A.java --passwort=secret",
        """
        error: unknown option: "--passwort"
          see: tomodachi run --help\
        """);
  }

  @Test
  void anOptionOfTheCommandIsSuggestedWithoutRun() {
    assertUsage(
        "run A.java --version",
        """
        error: unknown option: "--version"
          did you mean: tomodachi --version
          see: tomodachi run --help\
        """);
    assertUsage(
        "--verison",
        """
        error: unknown option: "--verison"
          did you mean "--version"?
          see: tomodachi --help\
        """);
  }

  @Test
  void aForgottenRunIsSuggested() {
    assertUsage(
        "Hello.java",
        """
        error: unknown command: "Hello.java"
          did you mean: tomodachi run Hello.java
          see: tomodachi --help\
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rnu", "Run", "strat"})
  void aMistypedRunIsSuggested(String typed) {
    assertUsage(
        typed + " Hello.java --production",
        """
        error: unknown command: "%s"
          did you mean: tomodachi run Hello.java --production
          see: tomodachi --help\
        """
            .formatted(typed));
  }

  @Test
  void aMistypedRunIsSuggestedAlone() {
    assertUsage(
        "rnu",
        """
        error: unknown command: "rnu"
          did you mean: tomodachi run
          see: tomodachi --help\
        """);
  }

  @ParameterizedTest
  @CsvSource({"help run start, command, start", "help --turbo, option, --turbo"})
  void whatHelpCannotTakeIsRefused(String line, String kind, String argument) {
    assertUsage(
        line,
        """
        error: unknown %s: "%s"
          see: tomodachi --help\
        """
            .formatted(kind, argument));
  }

  @Test
  void anUnknownCommandIsRefused() {
    assertUsage(
        "walk",
        """
        error: unknown command: "walk"
          see: tomodachi --help\
        """);
    assertUsage(
        "hepl",
        """
        error: unknown command: "hepl"
          did you mean: tomodachi help
          see: tomodachi --help\
        """);
  }

  @Test
  void anOptionBeforeRunIsPutBehindIt() {
    var message =
        """
        error: the option "--production" stands before the command run
          did you mean: tomodachi run --production -l debug Hello.java
          see: tomodachi --help\
        """;

    assertUsage("--production run -l debug Hello.java", message);
    assertUsage("--production -l debug start Hello.java", message);
    assertUsage("--production -l debug Hello.java", message);
  }

  @Test
  void valuesAreNotRepeatedInASuggestion() {
    assertUsage(
        "-o amqp.password=se=cret run Hello.java",
        """
        error: the option "-o" stands before the command run
          did you mean: tomodachi run -o amqp.password=… Hello.java
          see: tomodachi --help\
        """);
  }

  @Test
  void thereIsNoEventLoopToChoose() {
    var message =
        """
        error: there is no --loop here
          there is no event loop to choose, each call has a thread of its own: leave it out\
        """;

    assertUsage("run --loop uvloop Hello.java", message);
    assertUsage("run Hello.java --loop=uvloop", message);
    assertUsage("--loop uvloop run Hello.java", message);
    run(Map.of("TOMODACHI_LOOP", "uvloop"), "run", "Hello.java");
  }

  @Test
  void instrumentationIsLeftToAnAgent() {
    var message =
        """
        error: there is no %s here
          an agent of the JVM does it, such as OpenTelemetry's:
          TOMODACHI_JAVA_OPTS=-javaagent:opentelemetry-javaagent.jar tomodachi run <Service.java>\
        """;

    assertUsage(
        "run Hello.java --opentelemetry-instrument",
        message.formatted("--opentelemetry-instrument"));
    assertUsage(
        Map.of("TOMODACHI_OPENTELEMETRY_INSTRUMENT", "1"),
        "run Hello.java",
        message.formatted("TOMODACHI_OPENTELEMETRY_INSTRUMENT"));
    run(Map.of("TOMODACHI_OPENTELEMETRY_INSTRUMENT", "false"), "run", "Hello.java");
  }
}
