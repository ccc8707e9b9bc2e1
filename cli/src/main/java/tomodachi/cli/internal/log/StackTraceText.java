package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;

/// The text of an exception with its causes.
final class StackTraceText {
  private final StringBuilder text;

  StackTraceText(StringBuilder text) {
    this.text = text;
  }

  /// What an exception is and says, as its `toString` has it.
  static String title(IThrowableProxy thrown) {
    var message = thrown.getMessage();
    return message == null ? thrown.getClassName() : thrown.getClassName() + ": " + message;
  }

  void append(IThrowableProxy thrown) {
    append(thrown, "", "");
  }

  private void append(IThrowableProxy thrown, String caption, String indent) {
    text.append(indent).append(caption).append(LogText.readable(title(thrown))).append('\n');
    if (thrown.isCyclic()) {
      return;
    }
    Frames.of(thrown).elements().forEach(frame -> appendFrame(frame, indent));
    for (var suppressed : thrown.getSuppressed()) {
      append(suppressed, "Suppressed: ", indent + "    ");
    }
    if (thrown.getCause() != null) {
      append(thrown.getCause(), "Caused by: ", indent);
    }
  }

  private void appendFrame(StackTraceElement frame, String indent) {
    text.append(indent).append("    at ");
    text.append(frame.getClassName()).append('.').append(frame.getMethodName());
    text.append('(').append(Frames.location(frame)).append(")\n");
  }
}
