package command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/// The command of this source tree, run as a process of its own.
final class Command implements AutoCloseable {

  /// The root of the repository.
  static final Path ROOT = findRoot();

  /// The first start builds the distribution.
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /// Every buffer that isn't released is reported, as a line of the log that contains LEAK.
  private static final String LEAK_DETECTION = "-Dio.netty.leakDetection.level=paranoid";

  private final Process process;
  private final Thread reader;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private Command(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::readLines);
  }

  static {
    // Some hundred starts that each take half the time. Without one they are only slower.
    var made = Finished.of(ROOT, Map.of(), ROOT.resolve("tomodachi"), "--make-archive");
    if (made.exitCode() != 0) {
      System.err.println("No start-up archive for the tests: " + made.err());
    }
  }

  private static Path findRoot() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /// Runs `./tomodachi run` in the root of the repository.
  static Command run(String... arguments) {
    return run(Map.of(), arguments);
  }

  /// Runs an example on a free port and returns when it's ready.
  static Command example(String file) {
    return run("examples/" + file, "-o", "http.port=0").awaitReady();
  }

  static Command run(Map<String, String> environment, String... arguments) {
    return start("run", environment, arguments);
  }

  /// Runs `./tomodachi broker`.
  static Command broker(String... arguments) {
    return start("broker", Map.of(), arguments);
  }

  private static Command start(String name, Map<String, String> environment, String... arguments) {
    var command = new ArrayList<>(List.of("./tomodachi", name));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(ROOT.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.environment().merge("TOMODACHI_JAVA_OPTS", LEAK_DETECTION, "%s %s"::formatted);
    try {
      return new Command(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private void readLines() {
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(lines::add);
    } catch (IOException | UncheckedIOException e) {
      lines.add("(the output broke off: " + e + ")");
    }
  }

  /// What it has written so far, both streams.
  List<String> lines() {
    return List.copyOf(lines);
  }

  Command awaitReady() {
    awaitLine("started service successfully");
    return this;
  }

  /// Waits for a line that contains this text.
  String awaitLine(String part) {
    return awaitMatch(Pattern.quote(part)).group();
  }

  /// Waits for a line that matches, in part.
  MatchResult awaitMatch(String regex) {
    var line = Pattern.compile(".*" + regex + ".*");
    Awaitility.await("a line with " + regex)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .until(() -> !process.isAlive() || !matches(line).isEmpty());
    return matches(line).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("It ended without a line " + regex + text()));
  }

  private List<MatchResult> matches(Pattern line) {
    return lines.stream()
        .map(line::matcher)
        .filter(m -> m.matches())
        .map(m -> m.toMatchResult())
        .toList();
  }

  private String text() {
    return "\n" + String.join("\n", lines);
  }

  /// The port it listens on, from its log.
  int port() {
    return Integer.parseInt(awaitMatch("accepting http requests.*listen_port=(\\d+)").group(1));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The lines of an answer as they come; to be closed.
  Stream<String> receive(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofLines()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  HttpResponse<String> get(String path) {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String body) {
    return send(request(path).POST(BodyPublishers.ofString(body)));
  }

  /// The bytes in use on the heap after a collection.
  long liveHeap() {
    return histogram().stream()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.trim().split(" +", -1)[2]))
        .findFirst()
        .orElseThrow();
  }

  /// How many objects of a class there are after a collection.
  long instances(String className) {
    return histogram().stream()
        .map(line -> line.trim().split(" +", -1))
        .filter(columns -> columns.length > 3 && columns[3].equals(className))
        .mapToLong(columns -> Long.parseLong(columns[1]))
        .sum();
  }

  private List<String> histogram() {
    return jcmd("GC.class_histogram");
  }

  /// How many classes are loaded.
  long classes() {
    return jcmd("VM.classloader_stats").stream()
        .filter(line -> line.startsWith("Total"))
        .mapToLong(line -> Long.parseLong(line.trim().split(" +", -1)[3]))
        .findFirst()
        .orElseThrow();
  }

  private List<String> jcmd(String request) {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      var asking = new ProcessBuilder(jcmd, Long.toString(process.pid()), request).start();
      try (var output = asking.inputReader()) {
        return output.lines().toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many files and sockets the process has open.
  long files() {
    return entries("fd");
  }

  /// How many threads of the system the process has.
  long threads() {
    return entries("task");
  }

  private long entries(String kind) {
    try (var entries = Files.list(Path.of("/proc", Long.toString(process.pid()), kind))) {
      return entries.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many sockets the process has open.
  long sockets() {
    try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.filter(Command::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException _) {
      return false; // It was closed meanwhile.
    }
  }

  /// Sends a signal, such as `INT`.
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Sends a signal again and again: one that follows another within 50 ms counts as its echo.
  void signalUntilEnd(String name) {
    Awaitility.await("the end after " + name)
        .atMost(PATIENCE)
        .until(() -> {
          signal(name);
          return !process.isAlive();
        });
  }

  /// Waits for the end, and for all that was written before it.
  int exitCode() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !reader.join(PATIENCE)) {
        throw new AssertionError("It doesn't end" + text());
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Asks it to stop, and waits for the end.
  int terminate() {
    signal("TERM");
    return exitCode();
  }

  /// Ends it without a chance to do anything.
  int kill() {
    signal("KILL");
    return exitCode();
  }

  @Override
  public void close() {
    client.shutdownNow();
    process.destroyForcibly();
    if (lines.stream().anyMatch(line -> line.contains("LEAK:"))) {
      throw new AssertionError("It has leaked a buffer" + text());
    }
  }
}
