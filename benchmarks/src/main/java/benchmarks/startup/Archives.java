package benchmarks.startup;

import static java.util.concurrent.TimeUnit.SECONDS;

import benchmarks.service.Launch;
import benchmarks.service.Tools;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// Start-up archives of our own, so that nobody else's are used or thrown away.
///
/// @param log where a start writes to
record Archives(Path log) {

  private static final Path CACHE = Tools.FOLDER.resolve("cache");
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  /// What a start needs to find them.
  Map<String, String> environment() {
    return Map.of("XDG_CACHE_HOME", CACHE.toString());
  }

  /// Has all of them made.
  void make(Launch jar, Launch source) throws IOException {
    keep();
    for (var launch : List.of(jar, source)) {
      makeOne(launch);
    }
  }

  /// Those of the distribution itself, for production.
  private void keep() throws IOException {
    try {
      var make =
          new ProcessBuilder(Tools.tomodachi(), "--make-archive", "--production")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (!make.waitFor(PATIENCE.toSeconds(), SECONDS) || make.exitValue() != 0) {
        throw new IOException("No archive for production; see " + log);
      }
    } catch (InterruptedException e) {
      throw new IOException("Interrupted", e);
    }
  }

  /// A start has it made beside itself; one of those after that uses it.
  private static void makeOne(Launch launch) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!usesArchive(launch)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("No archive appears in " + CACHE);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static boolean usesArchive(Launch launch) throws IOException {
    try (var running = launch.start()) {
      running.awaitAnswer("hello, you");
      return running.hasArgument("-XX:AOTCache=");
    }
  }
}
