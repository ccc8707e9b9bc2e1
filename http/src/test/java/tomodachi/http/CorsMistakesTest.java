package tomodachi.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.DeclarationException;

/// What is said of `@Cors` that has no effect, and of one that has.
class CorsMistakesTest {

  private static String mistake(Object service) {
    var thrown =
        catchThrowableOfType(
            DeclarationException.class, () -> Served.with(List.of(), service).close());
    return String.valueOf(thrown.getMessage());
  }

  static final class OnError {
    @Get("/")
    void get() {}

    @Cors("*")
    @HttpError(404)
    String missing(int status) {
      return "none";
    }
  }

  @Test
  void anErrorHandlerHasNoRoute() {
    assertThat(mistake(new OnError()))
        .isEqualTo(
            """
            @Cors stands where there is no route
                @Cors on OnError.missing(int)
                put it beside the annotation of a route, or remove it\
            """);
  }

  static final class OnNothing {
    @Get("/")
    void get() {}

    @Cors("*")
    void helper() {}
  }

  @Test
  void aMethodThatIsNoHandlerHasNone() {
    assertThat(mistake(new OnNothing())).contains("    @Cors on OnNothing.helper()\n");
  }

  @Cors("*")
  static final class OnClass {
    @Get("/")
    void get() {}
  }

  @Test
  void aClassWithoutFolderHasNone() {
    assertThat(mistake(new OnClass()))
        .isEqualTo(
            """
            @Cors stands where there is no route
                @Cors on OnClass
                put it beside the annotation of each route, or set http.cors\
            """);
  }

  @Cors("*")
  @HttpStatic(name = "files", path = "overridden", url = "/static/")
  static final class OnFolder {
    @Get("/")
    void get() {}
  }

  @Test
  void aFolderOfTheClassHasWhatTheClassSays(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    try (var served = Served.with(List.of("handlers.files.path=" + folder), new OnFolder())) {
      var allowed = "Access-Control-Allow-Origin";

      assertThat(served.get("/static/a.txt").header(allowed)).isEqualTo("*");
      assertThat(served.get("/").header(allowed)).isEmpty();
    }
  }
}
