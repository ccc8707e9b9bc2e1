package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who does what "Getting started" says sees what it says.
class TutorialIT {

  @Test
  void gettingStartedDoesWhatItSays(@TempDir Path folder) throws Exception {
    var page =
        Page.all().stream()
            .filter(each -> each.toString().equals("docs/getting-started.md"))
            .findFirst()
            .orElseThrow();
    var steps = Tutorial.of(page).steps();
    assertThat(steps).hasSizeGreaterThan(15);

    try (var reader = new Reader(Files.createDirectory(folder.resolve("greeter")), page.root())) {
      for (var step : steps) {
        reader.take(step);
      }
    }
  }
}
