package benchmarks.reload;

import benchmarks.service.Launch;
import benchmarks.service.Running;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A service that somebody changes.
final class Workplace implements Closeable {

  /// What a greeting begins with in a source as it is given.
  private static final String GREETING = "hello, ";

  /// What is done after saving a file, so that the service has the change.
  sealed interface Way {
    /// It sees the change itself.
    record Watched() implements Way {}

    /// It is stopped and started.
    record Restarted() implements Way {}

    /// The file is compiled, and it sees that.
    record Compiled(Compiler compiler) implements Way {}
  }

  /// Compiles a file.
  @FunctionalInterface
  interface Compiler {
    void compile(Path file) throws IOException;
  }

  private final Launch launch;
  private final Path file;
  private final String source;
  private final Way way;
  private Running running;

  private Workplace(Launch launch, Path file, String source, Way way, Running running) {
    this.launch = launch;
    this.file = file;
    this.source = source;
    this.way = way;
    this.running = running;
  }

  /// Starts the service whose file this is.
  static Workplace open(Launch launch, Path file, Way way) throws IOException {
    var source = Files.readString(file);
    var running = launch.start();
    try {
      running.awaitAnswer(GREETING);
    } catch (IOException e) {
      running.close();
      throw e;
    }
    return new Workplace(launch, file, source, way, running);
  }

  /// Changes what it answers. Milliseconds from the save to the first answer with the change.
  double change(String greeting) throws IOException {
    var begun = System.nanoTime();
    Files.writeString(file, source.replace(GREETING, greeting + ", "));
    switch (way) {
      case Way.Watched() -> {}
      case Way.Compiled(Compiler compiler) -> compiler.compile(file);
      case Way.Restarted() -> {
        running.close();
        running = launch.start();
      }
    }
    running.awaitAnswer(greeting + ", you");
    return (System.nanoTime() - begun) / 1e6;
  }

  @Override
  public void close() {
    running.close();
  }
}
