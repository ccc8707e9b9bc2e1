package tomodachi.cli.internal.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import tomodachi.cli.internal.CommandFailure;

class LibraryGenerationTest extends GenerationFixture {

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

    assertFailure(
        """
        error: "fake.jar" isn't a jar, or is damaged: zip END header not found
          name a jar as Maven or the JDK's jar command makes it\
        """,
        "fake.jar");
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
}
