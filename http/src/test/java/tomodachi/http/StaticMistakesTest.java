package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.DeclarationException;

/// What is said of folders that can't be served.
class StaticMistakesTest {

  private static String mistake(Object service, String... options) {
    Served.openToCore();
    var thrown =
        catchThrowableOfType(
            DeclarationException.class, () -> Served.with(List.of(options), service).close());
    return String.valueOf(thrown.getMessage())
        .replaceAll(" \\(StaticMistakesTest.java.*\\)", "")
        .replace(Path.of("").toAbsolutePath().toString(), "HERE");
  }

  static final class Missing {
    @HttpStatic(path = "no-such-folder", url = "/static/")
    void files() {}
  }

  @Test
  void aFolderThatIsNotThere() {
    assertThat(mistake(new Missing()))
        .isEqualTo(
            """
            Folder "no-such-folder" doesn't exist, or may not be entered
                @HttpStatic on Missing.files()
                make it, or correct the path, which begins in HERE\
            """);
    assertThat(mistake(new Missing(), "handlers.files.path=/no/such/folder"))
        .isEqualTo(
            """
            Folder "/no/such/folder" doesn't exist, or may not be entered
                @HttpStatic on Missing.files()
                make it, or correct the path\
            """);
  }

  @Test
  void aFileIsNoFolder(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("a.txt"), "a");

    assertThat(mistake(new Missing(), "handlers.files.path=" + file))
        .startsWith("Folder \"%s\" is no folder\n".formatted(file));
  }

  static final class Empty {
    @HttpStatic(path = "", url = "/static/")
    void files() {}
  }

  @Test
  void noPath() {
    assertThat(mistake(new Empty()))
        .isEqualTo(
            """
            @HttpStatic has no path
                @HttpStatic on Empty.files()
                write the folder with the files, such as path = "public\"\
            """);
  }

  @Test
  void theWholeDisk(@TempDir Path folder) throws IOException {
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/"));

    for (var path : List.of("/", "/tmp/..", link.toString())) {
      assertThat(mistake(new Missing(), "handlers.files.path=" + path))
          .isEqualTo(
              """
              @HttpStatic(path = "%s") would serve every file of this machine
                  @HttpStatic on Missing.files()
                  write the folder with the files, such as path = "public\"\
              """
                  .formatted(path));
    }
  }

  @Test
  void aPathThatCanNotBeOneHere() {
    assertThat(mistake(new Impossible()))
        .isEqualTo(
            """
            @HttpStatic has the path "a?b", which can't be one here: Nul character not allowed
                @HttpStatic on Impossible.files()
                correct it; where the letters are right, set LC_ALL=C.UTF-8\
            """);
  }

  static final class Impossible {
    @HttpStatic(path = "a\0b", url = "/static/")
    void files() {}
  }

  @HttpStatic(path = "src", url = "/static/", index = "..", dotFiles = true)
  static final class IndexThatLeadsUp {}

  @Test
  void anIndexThatLeadsUp() {
    assertThat(mistake(new IndexThatLeadsUp()))
        .startsWith("@HttpStatic has the index \"..\", which is no name of a file to serve\n");
  }

  static final class NoSlash {
    @HttpStatic(path = "src", url = "static/")
    void files() {}
  }

  @Test
  void aUrlThatBeginsNoPath() {
    assertThat(mistake(new NoSlash()))
        .isEqualTo(
            """
            @HttpStatic has the url "static/", which begins no path
                @HttpStatic on NoSlash.files()
                begin it with a slash, such as url = "/static/\"\
            """);
  }

  static final class BadExpression {
    @HttpStatic(path = "src", url = "/static/(")
    void files() {}
  }

  @Test
  void aUrlThatIsNoExpression() {
    assertThat(mistake(new BadExpression()))
        .startsWith("Route expression \"/static/(\" is wrong: Unclosed group, at position");
  }

  @HttpStatic(path = "src", url = "/static/", index = "sub/index.html")
  static final class BadIndex {}

  @Test
  void anIndexThatIsNoName() {
    assertThat(mistake(new BadIndex()))
        .isEqualTo(
            """
            @HttpStatic has the index "sub/index.html", which is no name of a file to serve
                @HttpStatic on BadIndex
                write a name such as index.html\
            """);
  }

  static final class BadCacheControl {
    @HttpStatic(path = "src", url = "/static/", cacheControl = "a\r\nSet-Cookie: b")
    void files() {}
  }

  @Test
  void aCacheControlThatIsMoreThanAHeader() {
    assertThat(mistake(new BadCacheControl()))
        .startsWith("@HttpStatic has a cacheControl that can't be a header: ")
        .doesNotContain("Set-Cookie");
  }

  static final class Twice {
    @HttpStatic(path = "src", url = "/static/")
    void first() {}

    @HttpStatic(path = "target", url = "/static/")
    void second() {}
  }

  @Test
  void aFolderBehindAnotherIsNeverReached() {
    assertThat(mistake(new Twice()))
        .matches(Pattern.compile("Route GET \"/static/.*\" is declared twice.*", Pattern.DOTALL));
  }
}
