package tomodachi.cli.internal.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tomodachi.cli.internal.CommandFailure;

/// A project that doesn't exist yet: a service, its test, and what builds and deploys it.
///
/// @param name of the service and all that is called after it
/// @param packageName where its classes are
/// @param features what it has examples of, at least one
/// @param folder where it will be
public record NewProject(
    ProjectName name, PackageName packageName, Set<Feature> features, Path folder) {
  private static final String HISTORY = ".git";

  public NewProject {
    features = Set.copyOf(features);
  }

  /// Writes it.
  ///
  /// @param home what it is built with
  /// @throws CommandFailure when there is something in its folder, or it can't be written
  public void writeTo(Home home) {
    try {
      requireEmpty();
      for (var file : files()) {
        write(
            folder.resolve(file.path()),
            Template.named(file.template()).filled(values(home), words()));
      }
    } catch (IOException e) {
      throw CommandFailure.ofUnwritable(folder, e);
    }
  }

  /// All its files.
  public List<ProjectFile> files() {
    var code = packageName.path() + "/" + name.className();
    return List.of(
        new ProjectFile(
            "src/main/java/%s.java".formatted(code), SourceFiles.SERVICE, "the service"),
        new ProjectFile("src/test/java/%sTest.java".formatted(code), SourceFiles.TEST, "its test"),
        new ProjectFile(
            "src/test/resources/logback-test.xml", "logback-test.xml", "what tests log"),
        new ProjectFile("pom.xml", "pom.xml", "for Maven and for IDEs"),
        new ProjectFile("Dockerfile", "Dockerfile", "the image"),
        new ProjectFile("compose.yml", "compose.yml", "runs the image"),
        new ProjectFile("kubernetes.yml", "kubernetes.yml", "the same in a cluster"),
        new ProjectFile(".dockerignore", "dockerignore", "what is no part of the image"),
        new ProjectFile(".gitignore", "gitignore", "what is made anew"),
        new ProjectFile("README.md", "README.md", "how to work with it"));
  }

  /// A command that shows that it runs.
  public String firstRequest() {
    var path = features.contains(Feature.HTTP) ? "/hello/ada" : "/health/ready";
    return "curl localhost:9700" + path;
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw taken("is a file");
    }
    try (var content = Files.list(folder)) {
      if (content.anyMatch(file -> !file.endsWith(HISTORY))) {
        throw taken("is there already, and not empty");
      }
    }
  }

  private CommandFailure taken(String state) {
    return CommandFailure.ofStart(
        "\"%s\" %s".formatted(folder, state),
        "choose another name, or another folder: --directory <folder>");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
  }

  private Map<String, String> values(Home home) {
    return Map.of(
        "name", name.text(),
        "class", name.className(),
        "package", packageName.text(),
        "path", packageName.path(),
        "home", home.xml(),
        "version", home.version());
  }

  private Set<String> words() {
    return features.stream().map(Feature::word).collect(Collectors.toUnmodifiableSet());
  }
}
