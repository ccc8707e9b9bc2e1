package benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.Closeable;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/// A service that runs, or is about to.
public final class Running implements Closeable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(2);
  private static final int READ_TIMEOUT_MILLIS = 30_000;
  private static final int STOP_SECONDS = 15;
  private static final double KIB_OF_A_MEGABYTE = 1_000.0 / 1.024;

  private final Process process;
  private final int port;
  private final long begun;
  private final Path log;
  private final long logged;

  Running(Process process, int port, long begun, Path log, long logged) {
    this.process = process;
    this.port = port;
    this.begun = begun;
    this.log = log;
    this.logged = logged;
  }

  /// Where it listens, on 127.0.0.1.
  public int port() {
    return port;
  }

  /// The number the system has for its process.
  public long pid() {
    return process.pid();
  }

  /// Asks until it answers `/hello/you` with status 200 and this text.
  ///
  /// @throws IOException when it ends, or doesn't within a minute
  public void awaitAnswer(String text) throws IOException {
    awaitAnswer("/hello/you", text);
  }

  /// Asks until it answers this path with status 200 and this text.
  ///
  /// @throws IOException when it ends, or doesn't within a minute
  public void awaitAnswer(String path, String text) throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!answers(path, text)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("No answer %s from %s; see %s".formatted(text, process.info(), log));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean answers(String path, String text) throws IOException {
    var url = URI.create("http://127.0.0.1:%d%s".formatted(port, path)).toURL();
    var connection = (HttpURLConnection) url.openConnection();
    connection.setReadTimeout(READ_TIMEOUT_MILLIS);
    connection.setRequestProperty("Connection", "close");
    try {
      return connection.getResponseCode() == HttpURLConnection.HTTP_OK
          && contains(connection, text);
    } catch (SocketException _) {
      return false; // Nobody listens yet, or it was closed meanwhile.
    } finally {
      connection.disconnect();
    }
  }

  private static boolean contains(HttpURLConnection connection, String text) throws IOException {
    try (var body = connection.getInputStream()) {
      return new String(body.readAllBytes(), UTF_8).contains(text);
    }
  }

  /// Milliseconds since the process was started.
  public double millis() {
    return (System.nanoTime() - begun) / 1e6;
  }

  /// Milliseconds of processor time it has used, in steps of 10 where the system counts so.
  public double cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis();
  }

  /// Megabytes of memory it has, with what it shares with others.
  public double memory() throws IOException {
    var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
    try (var output = ps.inputReader()) {
      return Long.parseLong(output.readLine().strip()) / KIB_OF_A_MEGABYTE;
    }
  }

  /// Whether an argument of its process begins like this.
  public boolean hasArgument(String beginning) {
    return Arrays.stream(process.info().arguments().orElseThrow())
        .anyMatch(argument -> argument.startsWith(beginning));
  }

  /// Waits for a line in what its log didn't have before it, which says that it is up.
  ///
  /// @throws IOException when it ends, or doesn't within a minute
  public void awaitFirstLine() throws IOException {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (Files.size(log) <= logged) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("No line from %s".formatted(process.info()));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /// Has it end, by force if it doesn't.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
