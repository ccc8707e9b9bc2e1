package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Objects;

/// The message of an event for a person.
///
/// @param first its first line, without the line end
/// @param rest the others, each with its line end
record MessageLines(String first, String rest) {

  static MessageLines of(ILoggingEvent event) {
    var message = LogText.readable(Objects.requireNonNullElse(event.getFormattedMessage(), ""));
    var end = message.indexOf('\n');
    return end < 0
        ? new MessageLines(message, "")
        : new MessageLines(message.substring(0, end), message.substring(end + 1) + "\n");
  }

  /// The text with spaces up to a length.
  static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }
}
