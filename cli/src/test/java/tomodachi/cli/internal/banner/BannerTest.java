package tomodachi.cli.internal.banner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Palette;

class BannerTest {

  @Test
  void theLinesAreAligned() {
    var lines = banner(Palette.PLAIN, "1.2.3", "Hello.java").text().lines().toList();

    assertThat(lines.get(2)).endsWith("  友達");
    assertThat(lines.subList(4, lines.size()))
        .containsSubsequence(
            "process           ⇢ [pid: %d] tomodachi run <...>"
                .formatted(ProcessHandle.current().pid()),
            "service           ⇢ Hello.java",
            "",
            "operating system  ⇢ %s on %s (hostname: box)"
                .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
            "tomodachi version ⇢ 1.2.3",
            "",
            "⌁ [watcher] file watcher enabled (code changes auto restart services)",
            "⌁ [notice ] stop running services with <ctrl+c> (graceful teardown)")
        .anyMatch(line -> line.startsWith("java runtime      ⇢ "))
        .anyMatch(line -> line.startsWith("java executable   ⇢ "));
  }

  @Test
  void severalServicesAreNumbered() {
    assertThat(banner(Palette.PLAIN, "1.2.3", "A.java", "b").text().lines())
        .containsSubsequence("service           ⇢ [1] A.java", "                  ⇢ [2] b");
  }

  @Test
  void filesWithOptionsFollowTheServices() {
    var banner =
        new Banner(
            Palette.PLAIN,
            new Environment(Map.of()),
            "tomodachi run <...>",
            List.of("A.java"),
            List.of("a.json", "b.json"),
            "1.2.3");

    assertThat(banner.text().lines())
        .containsSubsequence(
            "service           ⇢ A.java",
            "options file      ⇢ [1] a.json",
            "                  ⇢ [2] b.json",
            "");
  }

  @Test
  void coloursAreOnlyOnATerminal() {
    assertThat(banner(Palette.PLAIN, "1.2.3", "A.java").text()).doesNotContain("\u001b");
    assertThat(banner(Palette.COLOURED, "1.2.3", "A.java").text()).contains("\u001b[36m▀█▀");
  }

  private static Banner banner(Palette palette, String version, String... services) {
    return new Banner(
        palette,
        new Environment(Map.of("HOSTNAME", "box")),
        "tomodachi run <...>",
        List.of(services),
        List.of(),
        version);
  }
}
