package artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is in the archive, wherever it's unpacked.
class DistributionIT {

  private static final List<String> LIBRARY =
      List.of("[0-9].pom", "[0-9].jar", "-sources.jar", "-javadoc.jar");

  @TempDir private static Path folder;
  private static Distribution distribution;

  @BeforeAll
  static void unpack() throws IOException {
    distribution = Distribution.unpack(folder);
  }

  @Test
  void theCommandRunsThroughALink(@TempDir Path elsewhere) throws IOException {
    var link = elsewhere.resolve("tomodachi");
    Files.createSymbolicLink(link, Path.of(distribution.command()));

    try (var help = Program.start(elsewhere, List.of(link.toString(), "--help"))) {
      assertThat(help.exitCode()).isZero();
      assertThat(help.text()).contains("tomodachi run");
    }
  }

  @Test
  void theDocumentationIsThere() {
    assertThat(distribution.home().resolve("docs/maven.md")).content().startsWith("# ");
    assertThat(distribution.home().resolve("README")).content().contains("bin/tomodachi run");
  }

  @Test
  void whatTheDocumentationRefersToIsThere() throws IOException {
    var docs = distribution.home().resolve("docs");

    for (var page : Distribution.files(docs)) {
      assertThat(linked(page)).allSatisfy(file -> assertThat(file).exists());
    }
  }

  /// The files a page links to.
  private static List<Path> linked(Path page) throws IOException {
    return Pattern.compile("]\\((?!https?:)([^)#]+)")
        .matcher(Files.readString(page))
        .results()
        .map(link -> page.resolveSibling(link.group(1)))
        .toList();
  }

  @Test
  void anExampleRuns() throws IOException {
    var example = distribution.home().resolve("examples/json-api").toString();
    var book = "{\"title\": \"Emma\", \"author\": \"Austen\", \"year\": 1815}";

    try (var books = Program.start(folder, List.of(distribution.command(), "run", example))) {
      assertThat(books.post("/books", book).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void theRepositoryHasEachModuleWithSourcesAndJavadoc() throws IOException {
    assertThat(distribution.modules())
        .extracting(Path::getFileName)
        .extracting(Path::toString)
        .containsExactly(
            "tomodachi",
            "tomodachi-amqp",
            "tomodachi-aws",
            "tomodachi-bom",
            "tomodachi-cli",
            "tomodachi-core",
            "tomodachi-embedded-amqp",
            "tomodachi-embedded-aws",
            "tomodachi-http",
            "tomodachi-messaging",
            "tomodachi-protobuf",
            "tomodachi-schedule",
            "tomodachi-testing");
    for (var module : distribution.modules()) {
      assertThat(module.resolve("maven-metadata.xml")).exists();
      var endings = module.endsWith("tomodachi-bom") ? List.of("[0-9].pom") : LIBRARY;
      for (var ending : endings) {
        assertThat(Distribution.files(module))
            .as("%s*%s", module.getFileName(), ending)
            .filteredOn(file -> file.toString().matches(".*" + ending))
            .hasSize(1);
      }
    }
  }

  @Test
  void everyFileOfTheRepositoryHasItsChecksum() throws IOException, NoSuchAlgorithmException {
    for (var module : distribution.modules()) {
      for (var file : Distribution.files(module)) {
        if (!file.toString().matches(".*\\.(sha1|md5)")) {
          assertThat(Path.of(file + ".sha1")).hasContent(hash(file, "SHA-1"));
          assertThat(Path.of(file + ".md5")).hasContent(hash(file, "MD5"));
        }
      }
    }
  }

  @Test
  void noPomKnowsHowTheModulesAreBuilt() throws IOException {
    for (var module : distribution.modules()) {
      for (var file : Distribution.files(module)) {
        if (file.toString().endsWith(".pom")) {
          assertThat(file)
              .content()
              .contains("<description>", "<license>")
              .doesNotContain("<parent>", "<build>", "<plugin", "<profile", "<scope>test");
        }
      }
    }
  }

  @Test
  void everyLibraryIsListedWithItsLicense() throws IOException {
    var list = Files.readString(distribution.home().resolve("THIRD-PARTY.txt"));

    for (var folder : List.of("lib", "deps")) {
      assertThat(libraries(folder))
          .hasSizeGreaterThan(10)
          .allMatch(name -> list.contains(":" + name + " "));
    }
    assertThat(list).doesNotContain("tomodachi:").contains("Apache-2.0, or GPL v2, or MPL 2.0");
    assertThat(distribution.home().resolve("licenses"))
        .isDirectoryContaining("glob:**/Apache-2.0.txt")
        .isDirectoryContaining("glob:**/EPL-2.0.txt");
    assertThat(distribution.home().resolve("licenses/protobuf-java/LICENSE"))
        .content()
        .startsWith("Copyright 2008 Google Inc.");
    assertThat(distribution.home().resolve("LICENSE")).content().startsWith("MIT License");
  }

  @Test
  void whatFetchesLibrariesIsLoadedOnlyForThat() throws IOException {
    assertThat(libraries("lib")).noneMatch(name -> name.startsWith("maven-"));
    assertThat(libraries("deps")).contains("maven-resolver-impl", "slf4j-api", "slf4j-nop");
  }

  /// The names of others' jars in a folder.
  private static List<String> libraries(String folder) throws IOException {
    try (var jars = Files.list(distribution.home().resolve(folder))) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .map(name -> name.replaceFirst("-[0-9].*", ""))
          .filter(name -> !name.startsWith("tomodachi"))
          .toList();
    }
  }

  private static String hash(Path file, String algorithm)
      throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance(algorithm).digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
