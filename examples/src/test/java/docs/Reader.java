package docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// Does in a folder what a tutorial says, and compares what is shown with what it promises.
///
/// The service runs on a free port, which replaces 9700 in what is typed and shown.
final class Reader implements AutoCloseable {

  /// The command may have to be built.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Path folder;
  private final Path root;
  private final String port = Integer.toString(freePort());
  private @Nullable Process service;
  private int seen;

  /// @param folder where the reader works
  /// @param root of the repository
  Reader(Path folder, Path root) {
    this.folder = folder;
    this.root = root;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes one step.
  void take(Tutorial.Step step) throws IOException, InterruptedException {
    switch (step) {
      case Tutorial.Step.Write(_, var file, var content) -> write(file, content);
      case Tutorial.Step.Replace(_, var file, var from, var to) -> replace(file, from, to);
      case Tutorial.Step.Type(var line, var command, var output) -> type(line, command, output);
      case Tutorial.Step.Start(_, var command) -> start(command);
      case Tutorial.Step.See(var line, var output) -> see(line, output);
    }
  }

  private void write(String file, String content) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    seen = printed().length();
    Files.writeString(folder.resolve(file), content);
  }

  private void replace(String file, String from, String to) throws IOException {
    var text = Files.readString(folder.resolve(file));
    assertThat(text).containsOnlyOnce(from);
    write(file, text.replace(from, to));
  }

  /// What a saved file leads to takes a moment, so requests are repeated.
  private void type(int line, String command, String output) {
    Awaitility.await("line " + line)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .untilAsserted(
            () -> assertThat(run(command)).as(command).matches(new Shown(output).pattern()));
  }

  private String run(String command) throws IOException, InterruptedException {
    var process = shell(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    var printed = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    process.waitFor();
    return printed.replace(port, "9700");
  }

  private void start(String command) throws IOException, InterruptedException {
    stop();
    Files.deleteIfExists(output());
    seen = 0;
    service =
        shell("exec " + command)
            .redirectErrorStream(true)
            .redirectOutput(output().toFile())
            .start();
    see(0, "started service successfully");
  }

  private ProcessBuilder shell(String command) throws IOException {
    var builder =
        new ProcessBuilder(
                List.of("bash", "-c", command.replace("localhost:9700", "localhost:" + port)))
            .directory(folder.toFile());
    var environment = builder.environment();
    environment.put("PATH", root + ":" + environment.get("PATH"));
    environment.put("TOMODACHI_HTTP_PORT", port);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("TOMODACHI_ARCHIVE", "off");
    environment.put("HOME", folder.toString());
    environment.put("CURL_HOME", folder.toString());
    // Its progress is for people.
    Files.writeString(folder.resolve(".curlrc"), "silent\nshow-error\n");
    return builder;
  }

  private void see(int line, String output) {
    var shown = new Shown(output);
    Awaitility.await("line " + line + ": " + output)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .untilAsserted(
            () -> assertThat(printed().substring(seen)).containsPattern(shown.pattern()));
  }

  private String printed() throws IOException {
    return Files.exists(output()) ? Files.readString(output()).replace(port, "9700") : "";
  }

  private Path output() {
    return folder.resolveSibling("service.log");
  }

  private void stop() throws InterruptedException {
    if (service != null) {
      service.destroy();
      assertThat(service.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      assertThat(service.exitValue()).isZero();
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      if (service != null) {
        service.destroyForcibly();
      }
    }
  }
}
