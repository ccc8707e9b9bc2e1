package tomodachi.transport;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// Where the source file of a class lies. Who compiles a file and loads it at once gives the file
/// itself as the place its code comes from; the launcher of the JDK does so too.
final class SourceFolder {

  private SourceFolder() {}

  static Optional<Path> of(Class<?> type) {
    return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .filter(url -> url.getProtocol().equals("file") && url.getPath().endsWith(".java"))
        .map(SourceFolder::path)
        .map(Path::getParent);
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url + " is no place of a file", e);
    }
  }
}
