package tomodachi.cli.internal.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.event.KeyValuePair;
import tomodachi.cli.internal.terminal.Colour;
import tomodachi.cli.internal.terminal.Palette;

/// A log event as text: time in UTC, level, message, logger, fields, and on lines of their own the
/// rest of a longer message and an exception.
final class ConsoleLine {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  /// What tells most about a call comes first.
  private static final List<String> CONTEXT = List.of("service", "handler", "type");

  private final Palette palette;

  ConsoleLine(Palette palette) {
    this.palette = palette;
  }

  /// The text with its line ends.
  String of(ILoggingEvent event) {
    var message = LogText.readable(Objects.requireNonNullElse(event.getFormattedMessage(), ""));
    var end = message.indexOf('\n');
    var head = end < 0 ? message : message.substring(0, end);
    var text = new StringBuilder(160);
    text.append(time(event.getInstant())).append(' ').append(level(event.getLevel())).append(' ');
    text.append(palette.paint(Colour.BOLD, padded(head, 30))).append(" [");
    text.append(palette.paint(Colour.BLUE, event.getLoggerName())).append(']');
    fields(event).forEach((name, value) -> appendField(text, name, value));
    text.append('\n');
    if (end >= 0) {
      text.append(message, end + 1, message.length()).append('\n');
    }
    if (event.getThrowableProxy() != null) {
      new StackTraceText(text).append(event.getThrowableProxy());
    }
    return text.toString();
  }

  private String time(Instant instant) {
    return palette.paint(Colour.DIM, TIME.format(instant));
  }

  private String level(Level level) {
    var name = LogLevel.nameOf(level);
    return "[" + palette.paint(colour(name), padded(name, 9)) + "]";
  }

  private static Colour colour(String level) {
    return switch (level) {
      case "error" -> Colour.BRIGHT_RED;
      case "warning" -> Colour.YELLOW;
      case "info" -> Colour.GREEN;
      default -> Colour.CYAN;
    };
  }

  private static String padded(String text, int length) {
    return text + " ".repeat(Math.max(0, length - text.length()));
  }

  private void appendField(StringBuilder text, String name, String value) {
    text.append(' ').append(palette.paint(Colour.CYAN, LogText.fieldName(name))).append('=');
    text.append(palette.paint(Colour.MAGENTA, LogText.fieldValue(value)));
  }

  /// What the log call gave, then what the context adds, each field once.
  private static Map<String, String> fields(ILoggingEvent event) {
    var fields = new LinkedHashMap<String, String>();
    Objects.requireNonNullElse(event.getKeyValuePairs(), List.<KeyValuePair>of())
        .forEach(pair -> fields.put(pair.key, String.valueOf(pair.value)));
    var context = event.getMDCPropertyMap();
    CONTEXT.forEach(name -> addFrom(context, name, fields));
    context.keySet().stream().sorted().forEach(name -> addFrom(context, name, fields));
    return fields;
  }

  private static void addFrom(
      Map<String, String> context, String name, Map<String, String> fields) {
    if (context.containsKey(name)) {
      fields.putIfAbsent(name, String.valueOf(context.get(name)));
    }
  }
}
