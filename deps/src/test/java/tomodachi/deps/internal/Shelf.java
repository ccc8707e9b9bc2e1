package tomodachi.deps.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A Maven repository in a folder, and settings that name no other.
///
/// @param folder for the repository, what is fetched from it, and the settings
record Shelf(Path folder) {
  static final String NAME = "shelf";

  /// The settings.
  ///
  /// @param more elements of them
  Path settings(String more) throws IOException {
    return Files.writeString(
        folder.resolve("settings.xml"),
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror><id>%s</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
          </mirrors>
          %s
        </settings>
        """
            .formatted(local(), NAME, remote().toUri(), more));
  }

  /// Where fetched files are kept.
  Path local() {
    return folder.resolve("local");
  }

  /// Where they are fetched from.
  Path remote() {
    return folder.resolve("remote");
  }

  /// Puts a library there.
  ///
  /// @param coordinate `group:artifact:version`
  /// @param dependencies the same of what it needs, perhaps with `:scope`
  Path put(String coordinate, String... dependencies) throws IOException {
    describe(coordinate, "", elements(dependencies));
    return write(coordinate, ".jar", "jar of " + coordinate);
  }

  /// Puts a bill of materials there.
  void putBom(String coordinate, String... managed) throws IOException {
    var elements = "<dependencyManagement>%s</dependencyManagement>".formatted(elements(managed));
    describe(coordinate, "<packaging>pom</packaging>", elements);
  }

  /// Says which versions there are of a library.
  void list(String name, String... versions) throws IOException {
    var listed = new StringBuilder();
    for (var version : versions) {
      listed.append("<version>%s</version>".formatted(version));
    }
    var file = remote().resolve(name.replace('.', '/').replace(':', '/'));
    Files.createDirectories(file);
    rewrite(
        file.resolve("maven-metadata.xml"),
        "<metadata><versioning><versions>%s</versions></versioning></metadata>".formatted(listed));
  }

  private void describe(String coordinate, String packaging, String more) throws IOException {
    var parts = coordinate.split(":", -1);
    write(
        coordinate,
        ".pom",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
          %s
          %s
        </project>
        """
            .formatted(parts[0], parts[1], parts[2], packaging, more));
  }

  private static String elements(String... dependencies) {
    var elements = new ArrayList<String>();
    for (var dependency : dependencies) {
      var parts = List.of(dependency.split(":", -1));
      elements.add(
          "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>%s</scope></dependency>"
              .formatted(
                  parts.get(0),
                  parts.get(1),
                  parts.get(2),
                  parts.size() > 3 ? parts.get(3) : "compile"));
    }
    return "<dependencies>%s</dependencies>".formatted(String.join("", elements));
  }

  private Path write(String coordinate, String ending, String content) throws IOException {
    var parts = coordinate.split(":", -1);
    var place = remote().resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
    Files.createDirectories(place);
    return rewrite(place.resolve(parts[1] + "-" + parts[2] + ending), content);
  }

  /// Writes a file and its checksum.
  static Path rewrite(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(content));
    return file;
  }

  private static String sha1(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-1").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
