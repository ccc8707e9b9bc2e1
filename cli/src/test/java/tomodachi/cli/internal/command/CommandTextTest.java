package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.log.LogFormat;
import tomodachi.cli.internal.log.LogLevel;
import tomodachi.cli.internal.log.LoggerChoice;

class CommandTextTest {

  @Test
  void servicesAreNotRepeated() {
    assertThat(text(List.of())).isEqualTo("tomodachi run <...>");
  }

  @Test
  void valuesOfOptionsAreHidden() {
    assertThat(text(List.of("amqp.password=secret")))
        .isEqualTo("tomodachi run <...> -o amqp.password=<...>");
  }

  @Test
  void whereFilesAreIsNotRepeated() {
    var arguments =
        new RunArguments(
            List.of("A.java"),
            new ClassPath(List.of("lib"), List.of()),
            List.of(new ConfigFile("a.json")),
            List.of(),
            false,
            Optional.empty(),
            LogLevel.INFO);

    assertThat(CommandText.of(arguments))
        .isEqualTo("tomodachi run <...> --class-path <...> --config <...>");
  }

  @Test
  void librariesAreNotRepeated() {
    var arguments =
        new RunArguments(
            List.of("A.java"),
            new ClassPath(List.of(), List.of("g:a:1")),
            List.of(),
            List.of(),
            false,
            Optional.empty(),
            LogLevel.INFO);

    assertThat(CommandText.of(arguments)).isEqualTo("tomodachi run <...> --deps <...>");
  }

  @Test
  void aLongLineIsCut() {
    assertThat(text(List.of("a.very.long.option=1", "another.very.long.option=2")))
        .isEqualTo("tomodachi run <...> -o a.very.long.option=<...> -o another.…")
        .hasSize(60);
  }

  @Test
  void aLoggerIsNamed() {
    assertThat(text(List.of(), Optional.of(new LoggerChoice.Lines(LogFormat.JSON))))
        .isEqualTo("tomodachi run <...> --logger json");
    assertThat(text(List.of(), Optional.of(new LoggerChoice.Custom("shop.Sink"))))
        .isEqualTo("tomodachi run <...> --custom-logger shop.Sink");
  }

  private static String text(List<String> overrides) {
    return text(overrides, Optional.empty());
  }

  private static String text(List<String> overrides, Optional<LoggerChoice> logger) {
    return CommandText.of(
        new RunArguments(
            List.of("A.java"), ClassPath.NONE, List.of(), overrides, false, logger, LogLevel.INFO));
  }
}
