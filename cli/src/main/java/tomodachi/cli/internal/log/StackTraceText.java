package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import java.util.regex.Pattern;

/// The text of an exception with its causes. The calls that led from the framework to the service
/// are left out, also those between a middleware and a handler: they are the same each time.
final class StackTraceText {
  private static final List<String> CALLERS =
      List.of("tomodachi.", "java.", "jdk.internal.", "io.netty.");

  /// The ways from one method of a service to the next.
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?:tomodachi|jdk\\.internal|java\\.lang\\.(?:invoke|reflect))\\..*"
              + "|java\\.lang\\.(?:ScopedValue|Thread|VirtualThread)(?:\\$.*)?");

  private final StringBuilder text;

  StackTraceText(StringBuilder text) {
    this.text = text;
  }

  void append(IThrowableProxy thrown) {
    append(thrown, "", "");
  }

  private void append(IThrowableProxy thrown, String caption, String indent) {
    text.append(indent).append(caption).append(title(thrown)).append('\n');
    if (thrown.isCyclic()) {
      return;
    }
    appendFrames(thrown, indent);
    for (var suppressed : thrown.getSuppressed()) {
      append(suppressed, "Suppressed: ", indent + "    ");
    }
    if (thrown.getCause() != null) {
      append(thrown.getCause(), "Caused by: ", indent);
    }
  }

  private void appendFrames(IThrowableProxy thrown, String indent) {
    var frames = thrown.getStackTraceElementProxyArray();
    var shown = frames.length - thrown.getCommonFrames();
    var belowService = false;
    for (var frame : List.of(frames).subList(0, withoutCallers(frames, shown))) {
      belowService |= !isCaller(frame);
      if (!belowService || !isBetween(frame)) {
        text.append(indent).append("    ").append(frame.getSTEAsString()).append('\n');
      }
    }
  }

  /// How many frames are left when the framework's at the bottom are not counted; all of them when
  /// there is nothing else.
  private static int withoutCallers(StackTraceElementProxy[] frames, int shown) {
    var count = shown;
    while (count > 0 && isCaller(frames[count - 1])) {
      count--;
    }
    return count == 0 ? shown : count;
  }

  private static boolean isCaller(StackTraceElementProxy frame) {
    return CALLERS.stream().anyMatch(frame.getStackTraceElement().getClassName()::startsWith);
  }

  private static boolean isBetween(StackTraceElementProxy frame) {
    return BETWEEN.matcher(frame.getStackTraceElement().getClassName()).matches();
  }

  private static String title(IThrowableProxy thrown) {
    var message = thrown.getMessage();
    return LogText.readable(
        message == null ? thrown.getClassName() : thrown.getClassName() + ": " + message);
  }
}
