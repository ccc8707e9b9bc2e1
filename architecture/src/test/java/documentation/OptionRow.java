package documentation;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words for the types and values of options.
final class OptionRow {

  private static final long KIB = 1024;
  private static final long MIB = KIB * KIB;

  private OptionRow() {}

  /// A row of a Markdown table.
  static String of(String... cells) {
    return "| "
        + String.join(" | ", List.of(cells).stream().map(c -> c.replace("|", "\\|")).toList())
        + " |";
  }

  static String code(String text) {
    return "`" + text + "`";
  }

  static String type(Type type) {
    if (type instanceof ParameterizedType || (type instanceof Class<?> c && c.isArray())) {
      return "list";
    }
    if (type == int.class || type == Integer.class) {
      return "whole number";
    }
    if (type == long.class || type == Long.class) {
      return "whole number or size";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type instanceof Class<?> c && c.isEnum()) {
      return choices(c);
    }
    if (type == ZoneId.class) {
      return "time zone";
    }
    return type == Duration.class ? "duration" : type == Path.class ? "path" : "text";
  }

  private static String choices(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(OptionRow::value)
        .collect(Collectors.joining(", "));
  }

  static String value(@Nullable Object value) {
    return code(
        switch (value) {
          case null -> "none";
          case Duration time when time.toMillisPart() == 0 -> time.toSeconds() + "s";
          case Duration time -> time.toMillis() + "ms";
          case Long size when size > 0 && size % MIB == 0 -> size / MIB + "M";
          case Long size when size > 0 && size % KIB == 0 -> size / KIB + "K";
          case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
          case String text when text.isEmpty() -> "\"\"";
          default -> value.toString();
        });
  }
}
