package artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A project outside of our repository, with a local repository in which nothing of ours was ever
/// installed.
///
/// @param folder where it lies
/// @param localRepository shares all but our modules with the one this build uses
/// @param given what each call of Maven is told
record Project(Path folder, Path localRepository, List<String> given) {

  private static final Path EXAMPLE = Path.of("maven-project");
  private static final String OURS = "tomodachi";

  /// A copy of `examples/maven-project`, and where it takes our modules from.
  static Project copy(Path folder, Distribution distribution) throws IOException {
    copyTree(EXAMPLE.resolve("pom.xml"), folder.resolve("project/pom.xml"));
    copyTree(EXAMPLE.resolve("src"), folder.resolve("project/src"));
    return new Project(
        folder.resolve("project"),
        shareRepository(folder.resolve("local")),
        List.of("-Dtomodachi.home=" + distribution.home()));
  }

  /// One that is there, and says itself where it takes our modules from.
  static Project in(Path folder) throws IOException {
    return new Project(folder, shareRepository(folder.resolveSibling("local")), List.of());
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (var paths = Files.walk(from)) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(target.getParent());
        Files.copy(path, target);
      }
    }
  }

  private static Path shareRepository(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var groups = Files.list(Path.of(System.getProperty("maven.local")))) {
      for (var group : groups.filter(g -> !g.endsWith(OURS)).toList()) {
        Files.createSymbolicLink(folder.resolve(group.getFileName()), group.toRealPath());
      }
    }
    Files.writeString(folder.resolve("settings.xml"), "<settings/>");
    return folder;
  }

  /// Runs Maven, which has to succeed.
  void maven(String... arguments) {
    var command = new ArrayList<>(List.of(System.getProperty("maven.command"), "--batch-mode"));
    command.addAll(withoutNetwork());
    command.add("-Dmaven.repo.local=" + localRepository);
    command.addAll(given);
    command.addAll(List.of(arguments));
    try (var maven = Program.start(folder, command)) {
      assertThat(maven.exitCode()).as(maven::text).isZero();
    }
  }

  /// Libraries and plugins are those of this build, whatever registry they came from; nobody's
  /// settings count. Only repositories in folders are asked.
  private List<String> withoutNetwork() {
    var settings = localRepository.resolve("settings.xml").toString();
    return List.of(
        "--offline",
        "-Daether.offline.protocols=file",
        "-Daether.enhancedLocalRepository.trackingFilename=none",
        "--settings",
        settings,
        "--global-settings",
        settings);
  }

  Path file(String path) {
    return folder.resolve(path);
  }

  /// How its tests went, by Surefire.
  String testReport() throws IOException {
    return Files.readString(file("target/surefire-reports/orders.OrdersTest.txt"));
  }
}
