package tomodachi.cli.internal.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A log event as one JSON object on one line: time, logger, level, message, then the fields, the
/// context and the exception.
final class JsonLine implements EventText {
  private static final Set<String> TAKEN = Set.of("timestamp", "logger", "level", "message");

  private final JsonFactory factory = new JsonFactory();

  @Override
  public String of(ILoggingEvent event) {
    var budget = new LineBudget();
    var line = new StringWriter(512);
    try (var json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("timestamp", Timestamp.utc(event.getInstant()));
      json.writeStringProperty("logger", budget.text(event.getLoggerName()));
      json.writeStringProperty("level", LogLevel.nameOf(event.getLevel()));
      var message = Objects.requireNonNullElse(event.getFormattedMessage(), "");
      json.writeStringProperty("message", budget.text(message));
      writeFields(json, fields(EventDetails.of(event)), budget);
      json.writeEndObject();
    }
    return line.append('\n').toString();
  }

  /// The fields of the call and its context, then those of the exception, each name once.
  private static Map<String, @Nullable Object> fields(EventDetails details) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    details.fields().forEach((name, value) -> fields.put(free(name), value));
    if (details.thrown() != null) {
      ExceptionFields.of(details.thrown()).forEach(fields::putIfAbsent);
    }
    return fields;
  }

  /// A name no other part of the line has.
  private static String free(String name) {
    return TAKEN.contains(name) ? name + "_" : name;
  }

  private static void writeFields(
      JsonGenerator json, Map<String, @Nullable Object> fields, LineBudget budget) {
    for (var field : fields.entrySet()) {
      if (budget.spent()) {
        json.writeBooleanProperty("truncated", true);
        return;
      }
      json.writeName(budget.text(field.getKey()));
      write(json, budget.copy(field.getValue()));
    }
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    switch (value) {
      case null -> json.writeNull();
      case Boolean bool -> json.writeBoolean(bool);
      case Number number -> json.writeRawValue(number.toString());
      case Map<?, ?> map -> writeMap(json, map);
      case List<?> list -> writeList(json, list);
      default -> json.writeString(value.toString());
    }
  }

  private static void writeMap(JsonGenerator json, Map<?, ?> map) {
    json.writeStartObject();
    map.forEach((name, value) -> {
      json.writeName(String.valueOf(name));
      write(json, value);
    });
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, List<?> list) {
    json.writeStartArray();
    list.forEach(value -> write(json, value));
    json.writeEndArray();
  }
}
