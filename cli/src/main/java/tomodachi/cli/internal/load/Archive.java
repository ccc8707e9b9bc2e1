package tomodachi.cli.internal.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import tomodachi.cli.internal.CommandFailure;

/// A jar with services.
///
/// @param path the file
record Archive(Path path) {
  private static final String SERVICES = "Tomodachi-Service";
  private static final String SUFFIX = ".class";

  /// The names of the classes that the manifest calls services, separated by spaces or commas;
  /// empty when it doesn't say.
  Optional<List<String>> declaredServices() {
    try (var jar = new JarFile(path.toFile())) {
      return Optional.ofNullable(jar.getManifest())
          .map(manifest -> manifest.getMainAttributes().getValue(SERVICES))
          .map(names -> Arrays.stream(names.strip().split("[\\s,]+")).toList());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// The names of all classes, sorted.
  List<String> classNames() {
    try (var jar = new JarFile(path.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(SUFFIX) && isClass(name))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CommandFailure unreadable(IOException reason) {
    return reason instanceof ZipException
        ? CommandFailure.ofStart(
            "\"%s\" isn't a jar, or is damaged: %s".formatted(path, reason.getMessage()),
            "name a jar as Maven or the JDK's jar command makes it")
        : CommandFailure.ofUnreadable(path, reason);
  }

  private static boolean isClass(String name) {
    return !name.startsWith("META-INF/") && !name.endsWith("-info.class");
  }
}
