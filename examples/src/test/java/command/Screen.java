package command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// A terminal with a shell in it, as a person has one: keys go in, and what is to be seen comes
/// out. It is a session of tmux, on a server of its own.
final class Screen implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int WIDTH = 110;
  private static final int HEIGHT = 50;

  private final String server = "tomodachi-" + UUID.randomUUID();

  private Screen() {}

  /// Opens one in a folder.
  ///
  /// @param environment further variables, each `name=value`
  static Screen open(Path folder, List<String> environment) {
    var screen = new Screen();
    var command =
        new ArrayList<>(List.of("new-session", "-d", "-x", "" + WIDTH, "-y", "" + HEIGHT));
    command.addAll(List.of("-c", folder.toString()));
    command.addAll(List.of("env", "PS1=$ ", "LC_ALL=C.UTF-8"));
    command.addAll(environment);
    command.addAll(List.of("bash", "--norc", "--noprofile"));
    screen.tmux(command.toArray(String[]::new));
    screen.await("$");
    return screen;
  }

  /// True when there is a tmux.
  static boolean isPossible() {
    try {
      return new ProcessBuilder("tmux", "-V").start().waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// Types a line and presses enter.
  void type(String line) {
    tmux("send-keys", "-l", line);
    press("Enter");
  }

  /// Presses a key, such as `C-c`.
  void press(String key) {
    tmux("send-keys", key);
  }

  /// Makes it empty, what has scrolled away included.
  void clear() {
    tmux("send-keys", "-R");
    tmux("clear-history");
  }

  /// What is to be seen, and what has scrolled away; without colours. Lines that were too long for
  /// the screen are one again.
  String text() {
    return tmux("capture-pane", "-p", "-J", "-S", "-");
  }

  /// The same with the sequences that make colours.
  String colours() {
    return tmux("capture-pane", "-p", "-e", "-S", "-");
  }

  /// Waits until a text is to be seen.
  void await(String text) {
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollDelay(Duration.ZERO)
          .until(() -> text().contains(text));
    } catch (ConditionTimeoutException e) {
      throw new AssertionError("\"%s\" is not to be seen:\n%s".formatted(text, text()), e);
    }
  }

  private String tmux(String... arguments) {
    var command = new ArrayList<>(List.of("tmux", "-f", "/dev/null", "-L", server));
    command.addAll(List.of(arguments));
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + output);
      }
      return output;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    tmux("kill-server");
  }
}
