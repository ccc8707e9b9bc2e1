package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.cli.internal.terminal.Palette;

/// The text of an exception with its causes.
final class StackTraceText {
  private final StringBuilder text;
  private final Traces traces;
  private final Palette palette;

  StackTraceText(StringBuilder text, Traces traces, Palette palette) {
    this.text = text;
    this.traces = traces;
    this.palette = palette;
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
    text.append(indent).append(caption);
    text.append(palette.paint(Colour.BRIGHT_RED, LogText.readable(title(thrown)))).append('\n');
    if (thrown.isCyclic()) {
      return;
    }
    traces.of(thrown).parts().forEach(part -> append(part, indent));
    for (var suppressed : thrown.getSuppressed()) {
      append(suppressed, "Suppressed: ", indent + "    ");
    }
    if (thrown.getCause() != null) {
      append(thrown.getCause(), "Caused by: ", indent);
    }
  }

  private void append(Frames.Part part, String indent) {
    switch (part) {
      case Frames.Part.Call(var frame) -> append(frame, indent);
      case Frames.Part.Folded(var count) -> append(count, indent);
    }
  }

  private void append(int folded, String indent) {
    var calls = folded == 1 ? "… 1 call" : "… " + folded + " calls";
    text.append(indent).append("    ");
    text.append(palette.paint(Colour.DIM, calls + " of the framework")).append('\n');
  }

  private void append(StackTraceElement frame, String indent) {
    text.append(indent).append("    at ");
    text.append(frame.getClassName()).append('.').append(frame.getMethodName());
    text.append('(').append(Frames.location(frame)).append(")\n");
  }
}
