package tomodachi.cli.internal.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tomodachi.cli.internal.banner.Release;

/// The distribution that a project is built with.
///
/// @param path its folder, which may not be there
/// @param version the version it has
public record Home(Path path, String version) {
  private static final Path USUAL = Path.of("/opt/tomodachi");
  private static final Path OF_SOURCES = Path.of("target/quick/tomodachi");

  /// The one this process runs from; in a source tree of the framework, the one that `./build`
  /// makes there.
  public static Home ofProcess() {
    var running = Optional.ofNullable(System.getProperty("tomodachi.home")).map(Path::of);
    return of(running.orElse(USUAL), Release.currentVersion());
  }

  static Home of(Path running, String version) {
    var complete = running.resolveSibling("../tomodachi-" + version).normalize();
    return new Home(running.endsWith(OF_SOURCES) ? complete : running, version);
  }

  /// True when Maven finds the framework in it.
  public boolean hasRepository() {
    return Files.isDirectory(path.resolve("repository"));
  }

  /// Its folder as text of an XML file.
  public String xml() {
    return path.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
