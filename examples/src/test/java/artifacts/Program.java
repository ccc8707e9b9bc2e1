package artifacts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/// A process, and what it writes.
final class Program implements AutoCloseable {

  /// Maven may have to fetch something.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Pattern PORT = Pattern.compile("listen_port\\W*(\\d+)");

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Program(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::readLines);
  }

  /// Starts a command, with the JDK of this process; a service in it gets a free port.
  static Program start(Path folder, List<String> command) {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("TOMODACHI_HTTP_PORT", "0");
    builder.environment().put("TOMODACHI_ARCHIVE", "off");
    try {
      return new Program(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The `java` of this process.
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private void readLines() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(the output broke off: " + e + ")");
    }
  }

  /// Posts to the service it runs, once that is ready.
  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /// Gets something of the service it runs, once that is ready.
  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(text(), e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Where the service listens, once it does.
  String port() {
    Awaitility.await("a line with the port")
        .atMost(PATIENCE)
        .until(() -> !process.isAlive() || portLine().isPresent());
    return portLine()
        .map(m -> m.group(1))
        .orElseThrow(() -> new AssertionError("It ended without a port:\n" + text()));
  }

  private Optional<MatchResult> portLine() {
    return lines.stream().flatMap(line -> PORT.matcher(line).results()).findFirst();
  }

  /// Asks it to stop.
  ///
  /// @return its exit code
  int stop() {
    process.destroy();
    return exitCode();
  }

  /// Waits for its end, and for all that it wrote.
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("It doesn't end:\n" + text());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// What it has written so far.
  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
