package benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A process of its own that talks by lines on its standard input and output. It is to end when its
/// input does.
public final class Fork implements Closeable {

  private static final int PATIENCE_SECONDS = 10;

  private final String name;
  private final Process process;
  private final BufferedReader in;
  private final PrintWriter out;

  private Fork(String name, Process process) {
    this.name = name;
    this.process = process;
    this.in = process.inputReader(UTF_8);
    this.out = new PrintWriter(process.outputWriter(UTF_8), true);
  }

  /// Starts a JVM with this one's class path. What it writes to its standard error is shown.
  ///
  /// @param flags of the JVM
  public static Fork start(Class<?> main, List<String> flags, String... arguments)
      throws IOException {
    return start(main, System.getProperty("java.class.path"), flags, arguments);
  }

  /// Starts a JVM with another class path.
  ///
  /// @param flags of the JVM
  public static Fork start(Class<?> main, String classPath, List<String> flags, String... arguments)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", classPath, main.getName()));
    command.addAll(List.of(arguments));
    return start(main.getSimpleName() + " " + String.join(" ", arguments), command);
  }

  /// Starts any command.
  ///
  /// @param name for messages
  public static Fork start(String name, List<String> command) throws IOException {
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    return new Fork(name, process);
  }

  /// Writes a line.
  public void say(String line) {
    out.println(line);
  }

  /// Waits for a line.
  ///
  /// @throws IOException when the process has ended
  public String hear() throws IOException {
    var line = in.readLine();
    if (line == null) {
      throw new IOException(name + " has ended; what it said is above");
    }
    return line;
  }

  /// The processor time it has used so far, in steps of 10 ms where the system counts so.
  public Duration cpu() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// The number the system has for it.
  public long pid() {
    return process.pid();
  }

  /// Has it end, by force if it doesn't within 10 s.
  @Override
  public void close() {
    out.close();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
