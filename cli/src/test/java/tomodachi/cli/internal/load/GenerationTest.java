package tomodachi.cli.internal.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.compile.SourceCompiler;
import tomodachi.cli.internal.compile.SourceFile;

class GenerationTest {
  private static final CompilePath PATH = CompilePath.ofProcess();
  private static final String WHAT_IS_A_SERVICE =
      "\n  a service is a class that isn't abstract and has a handler, such as a method with @Get,"
          + " a lifecycle method, or @Service";

  @TempDir Path folder;

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
  void aServiceNeedsAHandlerOrAName() throws IOException {
    write("Nothing.java", "class Nothing {}\n");

    assertFailure(
        "error: no service found in \"Nothing.java\"" + WHAT_IS_A_SERVICE, "Nothing.java");
  }

  @Test
  void anAbstractClassIsCalledThat() throws IOException {
    write(
        "Shop.java",
        """
        import module tomodachi;

        abstract class Shop { @Get("/") String index() { return ""; } }
        abstract class Plain { @Deprecated void nothing() {} }
        @Service("named") abstract class Named {}
        interface Steps { @StartService default void start() {} }
        """);

    assertFailure(
        """
        error: no service found in "Shop.java"
          Named is abstract: add a class that extends it, or make it one that isn't
          Shop is abstract: add a class that extends it, or make it one that isn't
          Steps is an interface: add a class that implements it\
        """
            + WHAT_IS_A_SERVICE,
        "Shop.java");
  }

  @Test
  void aNamedClassThatIsAbstractIsCalledThat() throws IOException {
    jar("shop.jar", new Manifest(), "package shop;\n\n@tomodachi.Service abstract class Base {}\n");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> load(List.of("shop.jar"), "shop.Base"))
        .withMessage(
            """
            error: class "shop.Base" is not a service
              shop.Base is abstract: add a class that extends it, or make it one that isn't\
            """
                + WHAT_IS_A_SERVICE);
  }

  @Test
  void aJarIsSearchedForServices() throws IOException {
    jar("shop.jar", new Manifest(), "package shop;\n\n@tomodachi.Service class Orders {}\n");

    assertThat(services("shop.jar")).containsExactly("shop.Orders");
  }

  @Test
  void aManifestNamesTheServicesOfAJar() throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Tomodachi-Service", "shop.B, shop.C");
    jar(
        "shop.jar",
        manifest,
        """
        package shop;

        @tomodachi.Service class A {}
        @tomodachi.Service class B {}
        @tomodachi.Service class C {}
        """);

    assertThat(services("shop.jar")).containsExactly("shop.B", "shop.C");
  }

  @Test
  void classesOfAJarThatMissALibraryAreNoServices() throws IOException {
    jar(
        "shop.jar",
        new Manifest(),
        """
        package shop;

        @tomodachi.Service class Orders {}
        class Gone {}
        @tomodachi.Service class Lost extends Gone {}
        """,
        "shop.Gone");

    assertThat(services("shop.jar")).containsExactly("shop.Orders");
  }

  @Test
  void somethingElseThanAJarIsRefused() throws IOException {
    write("fake.jar", "nonsense");

    assertFailure("error: cannot read \"fake.jar\": zip END header not found", "fake.jar");
  }

  @Test
  void aClassIsFoundOnTheClassPath() throws IOException {
    jar("shop.jar", new Manifest(), "package shop;\n\n@tomodachi.Service class Orders {}\n");

    assertThat(names(load(List.of("shop.jar"), "shop.Orders"))).containsExactly("shop.Orders");
  }

  @Test
  void sourcesUseTheClassPath() throws IOException {
    jar("shop.jar", new Manifest(), "package shop;\n\npublic class Orders {}\n");
    write("App.java", "@tomodachi.Service class App extends shop.Orders {}\n");

    assertThat(names(load(List.of("shop.jar"), "App.java"))).containsExactly("App");
  }

  @Test
  void aClassThatMissesALibraryEndsTheStart() throws IOException {
    jar(
        "shop.jar",
        new Manifest(),
        "package shop;\n\nclass Gone {}\n@tomodachi.Service class Lost extends Gone {}\n",
        "shop.Gone");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> load(List.of("shop.jar"), "shop.Lost"))
        .withMessage(
            """
            error: cannot load class "shop.Lost": java.lang.NoClassDefFoundError: shop/Gone
              put what it uses on --class-path, in the version it was compiled with\
            """);
  }

  @Test
  void aNamedClassMustBeAService() {
    assertFailure(
        "error: class \"java.lang.String\" is not a service" + WHAT_IS_A_SERVICE,
        "java.lang.String");
  }

  @Test
  void whatIsNeitherFileNorClassIsNamed() throws IOException {
    write("notes.txt", "nonsense");

    assertFailure(
        """
        error: no such service file: "x/Hello.java"
          there is no "x" in "%s"\
        """
            .formatted(folder),
        "x/Hello.java");
    assertFailure(
        """
        error: no such service file or class: "shop.Missing"
          there is no "shop.Missing" in the current directory
          files are looked for from the current directory, classes on --class-path\
        """,
        "shop.Missing");
    assertFailure(
        """
        error: not a service file: "notes.txt"
          expected is a .java file, a directory of them, a .jar, or the full name of a class\
        """,
        "notes.txt");
  }

  @Test
  void theNearestNameIsSuggested() throws IOException {
    write("shop/Orders.java", "");
    write("shop/Order.txt", "");

    assertFailure(
        """
        error: no such service file: "shop/Ordres.java"
          did you mean "shop/Orders.java"?\
        """,
        "shop/Ordres.java");
    assertFailure(
        """
        error: no such service file: "shpo/Orders.java"
          did you mean "shop"?\
        """,
        "shpo/Orders.java");
    assertFailure(
        """
        error: no such service file: "shop/Prices.java"
          there is no "Prices.java" in "shop"\
        """,
        "shop/Prices.java");
  }

  @Test
  void aMissingClassPathEntryIsAMistakeOfTheCommandLine() throws IOException {
    write("lib/driver-2.jar", "");

    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> ServiceArguments.parse(List.of("A"), List.of("lib/missing.jar")))
        .withMessage(
            """
            error: no such class path entry: "lib/missing.jar"
              there is no "lib" in the current directory\
            """)
        .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(2));
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> ServiceArguments.parse(List.of("A"), List.of(folder + "/lib/driver.jar")))
        .withMessageEndingWith("\n  did you mean \"%s/lib/driver-2.jar\"?", folder);
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

  private List<String> services(String... arguments) {
    return names(load(List.of(), arguments));
  }

  private static List<String> names(Generation generation) {
    return generation.services().stream().map(Class::getName).toList();
  }

  private Generation load(List<String> classPath, String... arguments) {
    var services =
        ServiceArguments.parse(paths(arguments), paths(classPath.toArray(String[]::new)));
    return Generation.load(services, () -> PATH);
  }

  /// The arguments in the test's folder, as far as they are there.
  private List<String> paths(String... arguments) {
    return Arrays.stream(arguments)
        .map(argument ->
            argument.contains("/") || exists(argument)
                ? folder.resolve(argument).toString()
                : argument)
        .toList();
  }

  private boolean exists(String name) {
    return Files.exists(folder.resolve(name)) || Files.exists(folder.resolve(name + ".java"));
  }

  private void assertFailure(String text, String argument) {
    assertThatExceptionOfType(CommandFailure.class)
        .isThrownBy(() -> services(argument))
        .satisfies(failure ->
            assertThat(failure.toString().replace(folder + "/", ""))
                .isEqualTo(CommandFailure.class.getName() + ": " + text));
  }

  private void write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// A jar with the classes of a source, except some.
  private void jar(String name, Manifest manifest, String source, String... without)
      throws IOException {
    var file = Files.createTempDirectory(folder, ".source").resolve("Orders.java");
    var sources = List.of(SourceFile.read(Files.writeString(file, source)));
    var compilation = new SourceCompiler(PATH, List.of()).compile(sources);
    try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
      for (var type : compilation.given()) {
        if (!List.of(without).contains(type)) {
          jar.putNextEntry(new JarEntry(type.replace('.', '/') + ".class"));
          jar.write(compilation.classes().get(type));
        }
      }
    }
  }
}
