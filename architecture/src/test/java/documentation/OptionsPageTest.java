package documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// `docs/options.md` lists every option, as the sources describe it.
class OptionsPageTest {

  private static final String BEGIN = "<!-- made from the sources: begin -->\n";
  private static final String END = "<!-- made from the sources: end -->\n";

  private static final String REMEDY =
      "docs/options.md is not what the sources say; write it anew by"
          + " ./build -pl architecture -am -Dtest=OptionsPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dtomodachi.docs=write";

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }

  @Test
  void theTablesAreThoseOfTheSources() throws IOException {
    var page = root().resolve("docs/options.md");
    var text = Files.readString(page);
    var current = withTables(text, new OptionsTables(root()).text());

    if ("write".equals(System.getProperty("tomodachi.docs"))) {
      Files.writeString(page, current);
    } else {
      assertThat(text).as(REMEDY).isEqualTo(current);
    }
  }

  private static String withTables(String text, String tables) {
    var begin = text.indexOf(BEGIN) + BEGIN.length();
    return text.substring(0, begin) + "\n" + tables + "\n" + text.substring(text.indexOf(END));
  }

  @Test
  void anOptionIsDescribedWithKeyTypeDefaultAndOldNames() {
    assertThat(new OptionsTables(root()).text())
        .contains("| `http.client_max_size` | whole number or size | `100M` |")
        .contains("Also: `http.max_buffer_size`, `http.max_upload_size`.")
        .contains("| `http.health.live` | text | `/health/live` |")
        .contains("| `http.keepalive_timeout` | duration | `75s` |")
        .contains("| `termination_grace_period_seconds` | whole number | `30` |")
        .contains("| `handlers.<name>.timeout` | duration | `@Amqp`, `@AwsSnsSqs`, `@Delete`,")
        .contains("| `schedule.timezone` | time zone | `none` |")
        .contains("| `handlers.<name>.value` | text | `@Schedule` | Short for `interval`. |")
        .contains("`…+01:00`")
        .contains("| `embedded.brokers` | `auto`, `always`, `never` | `auto` |")
        .doesNotContain("middleware");
  }
}
