package benchmarks.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/// The JDK's tools, and where things are in this source tree.
public final class Tools {

  /// What is made for a run.
  public static final Path FOLDER = root().resolve("benchmarks/target/services");

  /// Sources of services.
  public static final Path SOURCES = root().resolve("benchmarks/src/startup");

  /// The distribution that `./tomodachi` builds.
  public static final Path HOME = root().resolve("dist/target/quick/tomodachi");

  private static final Path PEERS = root().resolve("benchmarks/peers");

  private Tools() {}

  /// The top of this source tree. Maven tests a module in its own folder.
  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    return Files.isDirectory(folder.resolve("benchmarks"))
        ? folder
        : folder.resolve("..").normalize();
  }

  /// The `java` of this JDK.
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /// The command of the distribution.
  public static String tomodachi() {
    return HOME.resolve("bin", "tomodachi").toString();
  }

  /// A file of another framework's service; it isn't there if it could not be had.
  public static Path peer(String first, String... more) {
    return PEERS.resolve(first, more);
  }

  /// Compiles a file.
  ///
  /// @param options of javac
  public static void javac(Path folder, Path file, String... options) throws IOException {
    var all = new java.util.ArrayList<>(List.of(options));
    all.addAll(List.of("-parameters", "-proc:none", "-d", folder.toString(), file.toString()));
    run("javac", all);
  }

  /// Packs a folder of classes.
  public static Path jar(Path classes, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    run("jar", List.of("--create", "--file", jar.toString(), "-C", classes.toString(), "."));
    return jar;
  }

  private static void run(String tool, List<String> arguments) throws IOException {
    var code =
        ToolProvider.findFirst(tool)
            .orElseThrow()
            .run(System.err, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException("%s %s failed".formatted(tool, arguments));
    }
  }
}
