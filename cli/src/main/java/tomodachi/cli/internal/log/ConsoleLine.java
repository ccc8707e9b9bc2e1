package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.cli.internal.terminal.Palette;

/// A log event for a person: time in UTC, level, message, logger, fields, and on lines of their own
/// the rest of a longer message and an exception.
final class ConsoleLine implements EventText {

  /// Values in angle brackets, which terminals and editors take for links.
  private static final Set<String> LOCATIONS =
      Set.of(
          "tb_location",
          "tb_filename",
          "co_location",
          "co_filename",
          "error_location",
          "error_filename");

  private final Palette palette;
  private final Traces traces;

  ConsoleLine(Palette palette, Traces traces) {
    this.palette = palette;
    this.traces = traces;
  }

  @Override
  public String of(ILoggingEvent event) {
    var message = MessageLines.of(event);
    var details = EventDetails.of(event);
    var text = new StringBuilder(256);
    text.append(palette.paint(Colour.DIM, Timestamp.utc(event.getInstant())));
    text.append(' ').append(level(event.getLevel())).append(' ');
    text.append(palette.paint(Colour.BOLD, MessageLines.padded(message.first(), 30))).append(" [");
    text.append(palette.paint(Colour.BLUE, event.getLoggerName())).append(']');
    var budget = new LineBudget();
    details.fields().forEach((name, value) -> appendField(text, name, budget.copy(value)));
    text.append('\n').append(message.rest());
    if (details.thrown() != null) {
      new StackTraceText(text, traces, palette).append(details.thrown());
    }
    return text.toString();
  }

  private String level(Level level) {
    var name = LogLevel.nameOf(level);
    return "[" + palette.paint(colour(name), MessageLines.padded(name, 9)) + "]";
  }

  private static Colour colour(String level) {
    return switch (level) {
      case "error" -> Colour.BRIGHT_RED;
      case "warning" -> Colour.YELLOW;
      case "info" -> Colour.GREEN;
      default -> Colour.CYAN;
    };
  }

  private void appendField(StringBuilder text, String name, @Nullable Object value) {
    text.append(' ').append(palette.paint(Colour.CYAN, LogText.fieldName(name))).append('=');
    text.append(palette.paint(Colour.MAGENTA, LogText.fieldValue(shown(name, value))));
  }

  private static String shown(String name, @Nullable Object value) {
    var text = String.valueOf(value);
    return LOCATIONS.contains(name) && !text.startsWith("<") ? "<" + text + ">" : text;
  }
}
