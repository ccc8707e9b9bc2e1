package tomodachi.http.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tomodachi.http.EventStream.Event;
import tomodachi.transport.JsonCodec;

/// Writes events as text (WHATWG HTML, section 9.2.5).
final class EventText {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

  private EventText() {}

  /// An event with the empty line that ends it, in UTF-8.
  ///
  /// @throws IllegalArgumentException when the data has no JSON form
  static byte[] of(Event event) {
    var text = new StringBuilder();
    if (event.id() != null) {
      addLine(text, "id", event.id());
    }
    if (event.name() != null) {
      addLine(text, "event", event.name());
    }
    if (event.retry() != null) {
      addLine(text, "retry", Long.toString(event.retry().toMillis()));
    }
    addLines(text, "data", data(event.data()));
    return bytes(text);
  }

  /// A text clients ignore.
  static byte[] comment(String comment) {
    var text = new StringBuilder();
    addLines(text, "", comment);
    return bytes(text);
  }

  private static String data(Object data) {
    if (data instanceof CharSequence text) {
      return text.toString();
    }
    try {
      return new String(JsonCodec.standard().write(data), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "The data of an event can't be written as JSON: " + e.getMessage(), e);
    }
  }

  private static void addLines(StringBuilder text, String field, String value) {
    for (var line : LINE_END.split(value, -1)) {
      addLine(text, field, line);
    }
  }

  /// The blank keeps one the value may begin with.
  private static void addLine(StringBuilder text, String field, String line) {
    text.append(field).append(": ").append(line).append('\n');
  }

  private static byte[] bytes(StringBuilder text) {
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }
}
