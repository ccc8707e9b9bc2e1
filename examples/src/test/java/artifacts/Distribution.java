package artifacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The built archive, unpacked somewhere.
///
/// @param home the folder that was in it
record Distribution(Path home) {

  /// Unpacks it below this folder.
  static Distribution unpack(Path folder) throws IOException {
    var archive = Path.of(System.getProperty("distribution.archive")).toAbsolutePath();
    try (var tar = Program.start(folder, List.of("tar", "-xzf", archive.toString()))) {
      assertThat(tar.exitCode()).as(tar::text).isZero();
    }
    try (var content = Files.list(folder)) {
      return new Distribution(content.toList().getFirst());
    }
  }

  /// The command.
  String command() {
    return home.resolve("bin/tomodachi").toString();
  }

  /// The folders of our modules in its repository.
  List<Path> modules() throws IOException {
    try (var folders = Files.list(home.resolve("repository/tomodachi"))) {
      return folders.sorted().toList();
    }
  }

  /// The files of a version of a module.
  static List<Path> files(Path module) throws IOException {
    try (var files = Files.walk(module, 2)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
