package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.log.LogFormat;
import tomodachi.cli.internal.log.LoggerChoice;
import tomodachi.cli.internal.terminal.Environment;

class LoggerOptionsTest {

  private static Optional<LoggerChoice> choice(Map<String, String> environment, String... typed) {
    var arguments = new ArrayList<>(List.of("run", "A.java"));
    arguments.addAll(List.of(typed));
    var parser = new CommandParser(new Environment(environment), "1");
    return ((Request.Run) parser.parse(arguments.toArray(String[]::new))).arguments().logger();
  }

  private static void assertRefused(String text, Map<String, String> environment, String... typed) {
    assertThatThrownBy(() -> choice(environment, typed))
        .isInstanceOfSatisfying(
            CommandFailure.class, failure -> assertThat(failure.exitCode()).isEqualTo(2))
        .hasMessage(text);
  }

  @Test
  void withoutAnythingThereIsNoChoice() {
    assertThat(choice(Map.of())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "console, CONSOLE",
    "json, JSON",
    "JSON, JSON",
    "plain, PLAIN",
    "python, PLAIN",
    "disabled, DISABLED"
  })
  void aFormatIsTypedOrInTheEnvironment(String name, LogFormat format) {
    var expected = Optional.of(new LoggerChoice.Lines(format));

    assertThat(choice(Map.of(), "--logger", name)).isEqualTo(expected);
    assertThat(choice(Map.of("TOMODACHI_LOGGER", name))).isEqualTo(expected);
    assertThat(choice(Map.of("TOMODACHI_LOGGER", name), "--logger", name)).isEqualTo(expected);
  }

  @Test
  void aClassKeepsItsCase() {
    var expected = Optional.of(new LoggerChoice.Custom("shop.OrderSink"));

    assertThat(choice(Map.of(), "--custom-logger", "shop.OrderSink")).isEqualTo(expected);
    assertThat(choice(Map.of("TOMODACHI_CUSTOM_LOGGER", "shop.OrderSink"))).isEqualTo(expected);
    assertThat(choice(Map.of("TOMODACHI_LOGGER", "custom"), "--custom-logger", "shop.OrderSink"))
        .isEqualTo(expected);
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertRefused(
        """
        error: invalid value for --logger: "xml"
          expected is one of: console, json, plain, disabled\
        """,
        Map.of(),
        "--logger",
        "xml");
    assertRefused(
        """
        error: invalid value for TOMODACHI_LOGGER: "custom"
          name the class: --custom-logger <class>\
        """,
        Map.of("TOMODACHI_LOGGER", "custom"));
  }

  @Test
  void aFormatAndAClassExcludeEachOther() {
    var text =
        """
        error: invalid combination of --logger "json" and --custom-logger "Sink"
          give only one of them; TOMODACHI_LOGGER and TOMODACHI_CUSTOM_LOGGER count as well\
        """;

    assertRefused(text, Map.of(), "--logger", "json", "--custom-logger", "Sink");
    assertRefused(text, Map.of("TOMODACHI_LOGGER", "json"), "--custom-logger", "Sink");
    assertRefused(text, Map.of("TOMODACHI_CUSTOM_LOGGER", "Sink"), "--logger", "json");
  }

  @Test
  void theCommandLineAndTheEnvironmentMustNotDiffer() {
    assertRefused(
        """
        error: --logger is "json", but the environment has TOMODACHI_LOGGER="plain"
          give only one of them, or the same value\
        """,
        Map.of("TOMODACHI_LOGGER", "plain"),
        "--logger",
        "json");
    assertRefused(
        """
        error: --custom-logger is "A", but the environment has TOMODACHI_CUSTOM_LOGGER="a"
          give only one of them, or the same value\
        """,
        Map.of("TOMODACHI_CUSTOM_LOGGER", "a"),
        "--custom-logger",
        "A");
  }
}
