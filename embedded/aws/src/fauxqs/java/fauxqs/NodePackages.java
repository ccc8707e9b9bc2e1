package fauxqs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// What a folder of sources for Node.js needs, in the versions its `package-lock.json` pins.
///
/// @param pinned the folder with the sources
/// @param installed where they are copied, with what they need beside them
public record NodePackages(Path pinned, Path installed) {

  private static final String LOCK = "package-lock.json";
  private static final int INSTALL_SECONDS = 300;

  public static NodePackages of(Path pinned, Path installed) {
    return new NodePackages(pinned, installed);
  }

  /// True if a command is on the PATH.
  public static boolean isInstalled(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /// Copies the sources, and gets the packages unless those of the same versions are there.
  public void install() throws IOException {
    Files.createDirectories(installed);
    copySources();
    var mark = installed.resolve("installed-by");
    if (Files.exists(mark) && Files.mismatch(mark, pinned.resolve(LOCK)) < 0) {
      return;
    }
    run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    Files.copy(pinned.resolve(LOCK), mark, StandardCopyOption.REPLACE_EXISTING);
  }

  private void copySources() throws IOException {
    try (var files = Files.list(pinned)) {
      for (var file : files.toList()) {
        var copy = installed.resolve(file.getFileName());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private void run(List<String> command) throws IOException {
    var log = installed.resolve("install.log");
    var process =
        new ProcessBuilder(command)
            .directory(installed.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.onExit().completeOnTimeout(process, INSTALL_SECONDS, TimeUnit.SECONDS).join();
    if (process.isAlive()) {
      process.destroyForcibly();
      throw new IOException("Still not done after %d s: %s".formatted(INSTALL_SECONDS, command));
    }
    if (process.exitValue() != 0) {
      throw new IOException("%s failed:%n%s".formatted(command, Files.readString(log)));
    }
  }
}
