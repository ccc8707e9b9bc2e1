package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.Options;

/// Files that become others between the moment they are found and the moment they are sent.
class StaticReplacedTest {

  static final class Site {
    volatile @Nullable Path successor;
    volatile @Nullable Path file;

    Options options =
        Options.of(
            HttpOptions.defaults()
                .withMiddleware((call, next) -> {
                  var found = next.proceed(call);
                  if (successor != null) {
                    Files.move(successor, file, StandardCopyOption.REPLACE_EXISTING);
                  }
                  return found;
                }));

    @HttpStatic(path = "overridden", url = "/")
    void files() {}
  }

  private final Site site = new Site();
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    site.file = Files.writeString(folder.resolve("main.js"), "old");
  }

  private Served serve() {
    return Served.with(List.of("handlers.files.path=" + folder), site);
  }

  @Test
  void aLongerFileIsSentWholeWithATagOfItsOwn(@TempDir Path elsewhere) throws IOException {
    try (var served = serve()) {
      var before = served.get("/main.js").header("ETag");
      site.successor = Files.writeString(elsewhere.resolve("new.js"), "longer than before");

      var answer = served.get("/main.js");

      assertThat(answer).hasToString("200 longer than before");
      assertThat(answer.header("ETag")).isNotEqualTo(before).endsWith("-12\"");
    }
  }

  @Test
  void aShorterFileIsSentWhole(@TempDir Path elsewhere) throws IOException {
    site.successor = Files.writeString(elsewhere.resolve("new.js"), "x");
    try (var served = serve()) {
      assertThat(served.get("/main.js")).hasToString("200 x");
    }
  }
}
