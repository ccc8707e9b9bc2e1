package tomodachi.cli.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationTest extends GenerationFixture {

  @Test
  void everyServiceOfAFileIsFoundInOrderOfItsName() throws IOException {
    write(
        "Two.java",
        """
        import module tomodachi;

        @Service class Zoo {}
        class NoService {}
        class Two { @StartService void start() {} }
        """);

    assertThat(services("Two.java")).containsExactly("Two", "Zoo");
  }

  @Test
  void aCompactFileIsAServiceAndItsMainIsNotCalled() throws IOException {
    write(
        "Hello.java",
        """
        import module tomodachi;

        @StopService
        void stop() {}

        void main() {
          throw new AssertionError();
        }
        """);

    assertThat(services("Hello.java")).containsExactly("Hello");
  }

  @Test
  void aServiceKnowsTheFolderOfItsSource() throws IOException {
    write("shop/Hello.java", "import module tomodachi; class Hello { @StopService void a() {} }");
    write("shop/more/Other.java", "package more; @tomodachi.Service public class Other {}");

    assertThat(sourceOf("shop/Hello.java")).isEqualTo(folder.resolve("shop/Hello.java"));
    assertThat(sourceOf("shop/more/Other.java")).isEqualTo(folder.resolve("shop/more/Other.java"));
  }

  private Path sourceOf(String file) {
    var source = load(List.of(), file).services().getFirst().getProtectionDomain().getCodeSource();
    return Path.of(URI.create(source.getLocation().toString()));
  }

  @Test
  void aClassThatAServiceExtendsIsNotStarted() throws IOException {
    write(
        "Shop.java",
        """
        import module tomodachi;

        class Base { @StartService void start() {} }
        class Shop extends Base {}
        abstract class Unfinished { @StartService void start() {} }
        """);

    assertThat(services("Shop.java")).containsExactly("Shop");
  }

  @Test
  void aDirectoryIsAllSourcesBelowItExceptHiddenOnes() throws IOException {
    write("app/shop/Orders.java", "package shop;\n\n@tomodachi.Service class Orders {}\n");
    write("app/shop/db/Store.java", "package shop.db;\n\n@tomodachi.Service class Store {}\n");
    write("app/Hello.java", "@tomodachi.Service class Hello {}\n");
    write("app/.git/Hidden.java", "nonsense");
    write("app/module-info.java", "module app {}");
    write("app/notes.txt", "nonsense");

    assertThat(services("app")).containsExactly("Hello", "shop.Orders", "shop.db.Store");
  }

  @Test
  void severalArgumentsRunTogetherAndEachOnce() throws IOException {
    write("A.java", "@tomodachi.Service class A {}\n");
    write("B.java", "@tomodachi.Service class B {}\n");

    assertThat(services("B.java", "A.java", "./B.java", "A.java")).containsExactly("B", "A");
    assertThat(services("A.java", ".")).containsExactly("A", "B");
  }

  @Test
  void theEndingMayBeLeftOut() throws IOException {
    write("Hello.java", "@tomodachi.Service class Hello {}\n");

    assertThat(services("Hello")).containsExactly("Hello");
  }

  @Test
  void resourcesStandBesideTheSources() throws IOException {
    write("shop/Orders.java", "package shop;\n\n@tomodachi.Service class Orders {}\n");
    write("notes.txt", "remember");

    var loader = load(List.of(), "shop/Orders.java").loader();

    assertThat(read(loader, "notes.txt")).isEqualTo("remember".getBytes(UTF_8));
    assertThat(loader.getResource("../notes.txt")).isNull();
    assertThat(ServiceArguments.parse(paths("shop/Orders.java"), List.of()).resource("notes.txt"))
        .hasValueSatisfying(url -> assertThat(url.toString()).endsWith("/notes.txt"));
  }

  @Test
  void classFilesCanBeReadAndEachStartHasItsOwnClasses() throws IOException {
    write("Hello.java", "@tomodachi.Service class Hello {}\n");

    var first = load(List.of(), "Hello.java");
    var second = load(List.of(), "Hello.java");

    assertThat(read(first.loader(), "Hello.class"))
        .startsWith(0xCA, 0xFE, 0xBA, 0xBE)
        .isEqualTo(read(second.loader(), "Hello.class"));
    assertThat(first.services()).isNotEqualTo(second.services());
    assertThat(first.services().getFirst().getClassLoader()).isSameAs(first.loader());
  }

  private static byte[] read(ClassLoader loader, String name) throws IOException {
    try (var in = loader.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      return in.readAllBytes();
    }
  }
}
