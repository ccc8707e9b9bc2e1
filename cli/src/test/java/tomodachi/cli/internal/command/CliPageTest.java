package tomodachi.cli.internal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// `docs/cli.md` has every command and option, as the command itself knows them.
class CliPageTest {

  private static final String BEGIN = "<!-- made from the command: begin -->\n";
  private static final String END = "<!-- made from the command: end -->\n";

  private static final String REMEDY =
      "docs/cli.md is not what the command says; write it anew by"
          + " ./build -pl cli -am -Dtest=CliPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dtomodachi.docs=write";

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  private static String commands() {
    return new CommandPage(Grammar.commandLine()).text();
  }

  @Test
  void theCommandsAreThoseOfTheGrammar() throws IOException {
    var page = root().resolve("docs/cli.md");
    var text = Files.readString(page);
    var begin = text.indexOf(BEGIN) + BEGIN.length();
    var current =
        text.substring(0, begin) + "\n" + commands() + "\n" + text.substring(text.indexOf(END));

    if ("write".equals(System.getProperty("tomodachi.docs"))) {
      Files.writeString(page, current);
    } else {
      assertThat(text).as(REMEDY).isEqualTo(current);
    }
  }

  @Test
  void aCommandHasItsUsageOptionsVariablesAndExitCodes() {
    assertThat(commands())
        .contains("## tomodachi run\n")
        .contains("```\ntomodachi run [options] <service>...\n```\n")
        .contains("Other names: `start`, `go`.\n")
        .contains("| `--production` | `TOMODACHI_PRODUCTION` | Run without the banner")
        .contains("| `-o`, `--option <key=value>` | | Set an option")
        .contains("| `<service>` | A source file")
        .contains("| 2 | the command line is wrong |")
        .contains("Examples:\n  tomodachi run Hello.java\n")
        .contains("## tomodachi parked replay\n")
        .doesNotContain("%n");
  }
}
