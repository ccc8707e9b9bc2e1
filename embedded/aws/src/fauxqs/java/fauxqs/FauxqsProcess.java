package fauxqs;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A fauxqs of the version that `src/test/fauxqs` pins, installed the first time, once for all the
/// modules that use it.
///
/// @param port of 127.0.0.1
record FauxqsProcess(Process process, int port) implements AutoCloseable {

  private static final Path MODULE = Root.find().resolve("embedded/aws");
  private static final Path PINNED = MODULE.resolve("src/test/fauxqs");
  private static final Path INSTALLED = MODULE.resolve("target/fauxqs");
  private static final String LOCK = "package-lock.json";
  private static final int INSTALL_SECONDS = 300;
  private static final int START_SECONDS = 30;

  static FauxqsProcess start() throws IOException {
    install();
    var process =
        new ProcessBuilder("node", "server.mjs")
            .directory(INSTALLED.toFile())
            .redirectError(INSTALLED.resolve("server.log").toFile())
            .start();
    return new FauxqsProcess(process, portOf(process));
  }

  /// True if a command is on the PATH.
  static boolean isInstalled(String command) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  /// Asks it to end; if it doesn't, it is killed.
  @Override
  public void close() {
    process.destroy();
    if (!process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join().isAlive()) {
      return;
    }
    process.destroyForcibly();
  }

  private static void install() throws IOException {
    Files.createDirectories(INSTALLED);
    copy("server.mjs");
    var mark = INSTALLED.resolve("installed-by");
    if (Files.exists(mark) && Files.mismatch(mark, PINNED.resolve(LOCK)) < 0) {
      return;
    }
    copy("package.json");
    copy(LOCK);
    run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    Files.copy(PINNED.resolve(LOCK), mark, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(String file) throws IOException {
    Files.copy(PINNED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void run(List<String> command) throws IOException {
    var log = INSTALLED.resolve("install.log");
    var process =
        new ProcessBuilder(command)
            .directory(INSTALLED.toFile())
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

  private static int portOf(Process process) throws IOException {
    try {
      return CompletableFuture.supplyAsync(() -> firstLine(process.inputReader()))
          .thenApply(Integer::parseInt)
          .get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      process.destroyForcibly();
      throw new IOException(
          "fauxqs doesn't start: " + Files.readString(INSTALLED.resolve("server.log")), e);
    }
  }

  private static String firstLine(BufferedReader reader) {
    return reader.lines().findFirst().orElse("");
  }
}
