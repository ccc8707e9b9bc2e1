package fauxqs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A fauxqs of the version that `src/test/fauxqs` pins, installed the first time, once for all the
/// modules that use it.
///
/// @param port of 127.0.0.1
record FauxqsProcess(Process process, int port) implements AutoCloseable {

  private static final Path MODULE = Root.find().resolve("embedded/aws");
  private static final Path INSTALLED = MODULE.resolve("target/fauxqs");
  private static final int START_SECONDS = 30;

  static FauxqsProcess start() throws IOException {
    NodePackages.of(MODULE.resolve("src/test/fauxqs"), INSTALLED).install();
    var process =
        new ProcessBuilder("node", "server.mjs")
            .directory(INSTALLED.toFile())
            .redirectError(INSTALLED.resolve("server.log").toFile())
            .start();
    return new FauxqsProcess(process, portOf(process));
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
