package tomodachi.cli.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.libraries.Libraries;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.libraries.Coordinate;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.ResolvedLibraries;
import tomodachi.transport.Timeline;

/// Services with libraries, from a resolver that has `g:shop:1`.
class LibrariesGenerationTest extends GenerationFixture {
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void makeLibrary() throws IOException {
    jar("shop.jar", new Manifest(), "package shop;\n\npublic class Orders {}\n");
    jar("app.jar", new Manifest(), "package app;\n\n@tomodachi.Service class App {}\n");
  }

  private Generation load(ClassPath classPath, String... arguments) {
    return Generation.load(
        ServiceArguments.parse(paths(arguments), classPath),
        CompilePath::ofProcess,
        new Libraries(
            new Environment(Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString())),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            Timeline.system(),
            (request, _) -> resolve(request)));
  }

  private ResolvedLibraries resolve(LibraryRequest request) {
    asked.addAll(request.coordinates().stream().map(Coordinate::toString).toList());
    var jars =
        request.coordinates().stream().<Path>map(one -> folder.resolve(one.artifact() + ".jar"));
    return new ResolvedLibraries(jars.toList(), false, List.of());
  }

  @Test
  void sourcesUseWhatTheyDeclare() throws IOException {
    write("App.java", "//DEPS g:shop:1\n@tomodachi.Service class App extends shop.Orders {}\n");

    assertThat(names(load(ClassPath.NONE, "App.java"))).containsExactly("App");
  }

  @Test
  void filesOfADirectoryShareWhatOneOfThemDeclares() throws IOException {
    write("app/Libraries.java", "package app;\n//DEPS g:shop:1\ninterface Libraries {}\n");
    write("app/App.java", "package app;\n@tomodachi.Service class App extends shop.Orders {}\n");

    assertThat(names(load(ClassPath.NONE, "app/"))).containsExactly("app.App");
  }

  @Test
  void aFileFoundBesideTheGivenOneDeclaresToo() throws IOException {
    write("App.java", "@tomodachi.Service class App { Cart cart; }\n");
    write("Cart.java", "//DEPS g:shop:1\nclass Cart extends shop.Orders { Item item; }\n");
    write("Item.java", "//DEPS g:app:1\nclass Item extends shop.Orders {}\n");

    var generation = load(ClassPath.NONE, "App.java");

    assertThat(names(generation)).containsExactly("App");
    assertThat(asked).contains("g:shop:1", "g:app:1");
  }

  @Test
  void aServiceMayBeInALibrary() {
    assertThat(names(load(new ClassPath(List.of(), List.of("g:app:1")), "app.App")))
        .containsExactly("app.App");
  }

  @Test
  void aChangedLineTakesEffectWithTheNextGeneration() throws IOException {
    write("App.java", "@tomodachi.Service class App {}\n");
    load(ClassPath.NONE, "App.java");
    write("App.java", "//DEPS g:shop:1\n@tomodachi.Service class App extends shop.Orders {}\n");

    assertThat(names(load(ClassPath.NONE, "App.java"))).containsExactly("App");
    assertThat(asked).containsExactly("g:shop:1");
  }
}
