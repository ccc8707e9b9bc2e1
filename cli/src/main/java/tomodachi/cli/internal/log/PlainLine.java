package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;
import tomodachi.cli.internal.terminal.Palette;

/// A log event as Python's standard library writes it: local time, level, message and logger,
/// without fields.
final class PlainLine implements EventText {
  private final ZoneId zone;
  private final Traces traces;

  PlainLine(Traces traces) {
    this(ZoneId.systemDefault(), traces);
  }

  PlainLine(ZoneId zone, Traces traces) {
    this.zone = zone;
    this.traces = traces;
  }

  @Override
  public String of(ILoggingEvent event) {
    var message = MessageLines.of(event);
    var text = new StringBuilder(160);
    text.append(Timestamp.local(event.getInstant(), zone)).append(" [");
    text.append(MessageLines.padded(LogLevel.nameOf(event.getLevel()), 9)).append("] ");
    text.append(MessageLines.padded(message.first(), 30)).append(" [");
    text.append(event.getLoggerName()).append("]\n").append(message.rest());
    var thrown = EventDetails.of(event).thrown();
    if (thrown != null) {
      new StackTraceText(text, traces, Palette.PLAIN).append(thrown);
    }
    return text.toString();
  }
}
