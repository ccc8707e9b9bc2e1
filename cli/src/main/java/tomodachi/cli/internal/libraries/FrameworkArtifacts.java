package tomodachi.cli.internal.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import tomodachi.cli.internal.api.RunningModules;

/// The libraries that the framework runs with. Services get these, whatever version they ask for.
///
/// @param jars their files
record FrameworkArtifacts(List<Path> jars) {
  private static final Pattern PROPERTIES = Pattern.compile("META-INF/maven/.*/pom\\.properties");
  private static final Pattern FILE = Pattern.compile("(.+?)-([0-9].*)\\.jar");

  /// The groups of those whose jars don't say it.
  private static final Map<String, String> GROUPS =
      Map.of(
          "jspecify", "org.jspecify",
          "picocli", "info.picocli",
          "protobuf-java", "com.google.protobuf",
          "reactive-streams", "org.reactivestreams",
          "third-party-jackson-core", "software.amazon.awssdk");

  FrameworkArtifacts {
    jars = List.copyOf(jars);
  }

  /// Those of this process.
  static FrameworkArtifacts ofProcess() {
    return new FrameworkArtifacts(
        RunningModules.finder().findAll().stream()
            .flatMap(module -> module.location().stream())
            .map(Path::of)
            .filter(place -> place.toString().endsWith(".jar"))
            .sorted()
            .toList());
  }

  /// The names of the files, which have their versions in them.
  List<String> fileNames() {
    return jars.stream().map(jar -> jar.getFileName().toString()).toList();
  }

  /// The versions by `group:artifact`. Opens all jars.
  Map<String, String> versions() {
    var versions = new HashMap<String, String>();
    for (var jar : jars) {
      var file = FILE.matcher(jar.getFileName().toString());
      if (file.matches() && GROUPS.containsKey(file.group(1))) {
        versions.put(GROUPS.get(file.group(1)) + ":" + file.group(1), file.group(2));
      } else if (Files.isRegularFile(jar)) {
        versions.putAll(said(jar));
      }
    }
    return versions;
  }

  /// What a jar says of itself, but not of what it has taken in under other names.
  private static Map<String, String> said(Path path) {
    var versions = new HashMap<String, String>();
    try (var jar = new JarFile(path.toFile())) {
      for (var entry : jar.stream().filter(FrameworkArtifacts::isProperties).toList()) {
        var properties = properties(jar, entry);
        var artifact = properties.getProperty("artifactId", "");
        var version = properties.getProperty("version", "");
        if (path.getFileName().toString().startsWith(artifact + "-" + version)) {
          versions.put(properties.getProperty("groupId") + ":" + artifact, version);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }

  private static Properties properties(JarFile jar, JarEntry entry) throws IOException {
    var properties = new Properties();
    try (var content = jar.getInputStream(entry)) {
      properties.load(content);
    }
    return properties;
  }

  private static boolean isProperties(JarEntry entry) {
    return PROPERTIES.matcher(entry.getName()).matches();
  }
}
