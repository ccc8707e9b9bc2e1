package benchmarks.embedded.server;

import benchmarks.Fork;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A rival in its own process.
///
/// @param endpoint where it listens
/// @param readyNanos from its main method until it could be connected to; zero if it doesn't tell
public record Server(Rival rival, Fork fork, URI endpoint, long readyNanos) implements Closeable {

  private static final long BYTES_OF_A_KIB = 1024;

  /// The one whose process tells its port now.
  static Server heard(Rival rival, Fork fork) throws IOException {
    var words = fork.hear().split(" ", -1);
    var readyNanos = words.length > 1 ? Long.parseLong(words[1]) : 0;
    return new Server(rival, fork, URI.create("http://127.0.0.1:" + words[0]), readyNanos);
  }

  /// The processor time it has used so far.
  public Duration cpu() {
    return fork.cpu();
  }

  /// The bytes of its heap that are in use after a full collection. In Node that is with what is
  /// outside the heap and belongs to it.
  public long heap() throws IOException {
    fork.say("heap");
    return Long.parseLong(fork.hear());
  }

  /// The bytes of memory its process has; zero where the system doesn't tell.
  public long resident() throws IOException {
    var status = Path.of("/proc", Long.toString(fork.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * BYTES_OF_A_KIB)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    fork.close();
  }
}
