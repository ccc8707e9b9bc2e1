package tomodachi.cli.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The end of a command that can't do what it was asked: what is shown on standard error, and the
/// exit code.
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private CommandFailure(int exitCode, String text) {
    super(text);
    this.exitCode = exitCode;
  }

  /// A command line that can't be understood: exit code 2.
  ///
  /// @param remedy what to do, a line each
  public static CommandFailure ofUsage(String error, String... remedy) {
    return new CommandFailure(2, layout(error, remedy));
  }

  /// A start that failed: exit code 1.
  ///
  /// @param remedy what to do, a line each
  public static CommandFailure ofStart(String error, String... remedy) {
    return new CommandFailure(1, layout(error, remedy));
  }

  /// A start that failed for reasons that are shown before the error: exit code 1.
  public static CommandFailure ofStart(List<String> reasons, String error) {
    return new CommandFailure(1, String.join("\n", reasons) + "\n" + layout(error));
  }

  /// A start that failed because a file can't be read: exit code 1.
  public static CommandFailure ofUnreadable(Path path, IOException reason) {
    return ofStart(unreadable(path, reason));
  }

  /// A file or folder that can't be written: exit code 1.
  public static CommandFailure ofUnwritable(Path path, IOException reason) {
    return ofStart("cannot write \"%s\": %s".formatted(path, why(reason)));
  }

  /// A file that an option names and that can't be read: exit code 2.
  public static CommandFailure ofUnreadableArgument(Path path, IOException reason) {
    return ofUsage(unreadable(path, reason));
  }

  /// True when the command line can't be understood.
  public boolean isUsage() {
    return exitCode == 2;
  }

  /// The exit code, 1 or 2.
  public int exitCode() {
    return exitCode;
  }

  private static String unreadable(Path path, IOException reason) {
    return "cannot read \"%s\": %s".formatted(path, why(reason));
  }

  private static String why(IOException reason) {
    return reason instanceof AccessDeniedException
        ? "permission denied"
        : Objects.requireNonNullElse(reason.getMessage(), reason.getClass().getSimpleName());
  }

  private static String layout(String error, String... remedy) {
    var text = new StringBuilder("error: ").append(error);
    for (var line : remedy) {
      text.append(line.isEmpty() ? "\n" : "\n  ").append(line);
    }
    return text.toString();
  }
}
