package tomodachi.cli.internal.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @Test
  void itIsTheOneThatRuns() {
    assertThat(Home.of(Path.of("/opt/my tools"), "1.0").path()).isEqualTo(Path.of("/opt/my tools"));
  }

  @Test
  void ofSourcesItIsTheOneWithARepository() {
    assertThat(Home.of(Path.of("/sources/dist/target/quick/tomodachi"), "1.0").path())
        .isEqualTo(Path.of("/sources/dist/target/tomodachi-1.0"));
  }

  @Test
  void itSaysWhetherMavenCanUseIt(@TempDir Path folder) throws IOException {
    assertThat(Home.of(folder, "1.0").hasRepository()).isFalse();

    Files.createDirectory(folder.resolve("repository"));

    assertThat(Home.of(folder, "1.0").hasRepository()).isTrue();
  }

  @Test
  void itsFolderCanStandInXml() {
    assertThat(Home.of(Path.of("/opt/a & b <c>"), "1.0").xml())
        .isEqualTo("/opt/a &amp; b &lt;c&gt;");
  }
}
