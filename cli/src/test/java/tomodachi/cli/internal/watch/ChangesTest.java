package tomodachi.cli.internal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangesTest {
  private static final Path HERE = Path.of("").toAbsolutePath();

  @Test
  void oneKindIsCalledByItsName() {
    var changes = new Changes(List.of(HERE.resolve("src/A.java")), List.of(), List.of());

    assertThat(changes.title()).isEqualTo("updated files");
    assertThat(changes.lists()).hasToString("{updated_files=[./src/A.java]}");
  }

  @Test
  void severalKindsAreListed() {
    var changes = new Changes(List.of(), List.of(Path.of("/a.json")), List.of(Path.of("/b.json")));

    assertThat(changes.title()).isEqualTo("modified files or filepaths");
    assertThat(changes.lists()).hasToString("{added_files=[/a.json], removed_files=[/b.json]}");
  }

  @Test
  void aLongListIsCut() {
    var many = IntStream.range(0, 30).mapToObj(number -> Path.of("/" + number)).toList();

    assertThat(new Changes(many, List.of(), List.of()).lists().get("updated_files"))
        .hasSize(21)
        .endsWith("/19", "and 10 more");
  }
}
