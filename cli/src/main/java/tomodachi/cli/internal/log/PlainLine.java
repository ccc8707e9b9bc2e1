package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;

/// A log event as Python's standard library writes it: local time, level, message and logger,
/// without fields.
final class PlainLine implements EventText {
  private final ZoneId zone;

  PlainLine() {
    this(ZoneId.systemDefault());
  }

  PlainLine(ZoneId zone) {
    this.zone = zone;
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
      new StackTraceText(text).append(thrown);
    }
    return text.toString();
  }
}
