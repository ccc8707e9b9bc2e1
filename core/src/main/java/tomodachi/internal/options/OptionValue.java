package tomodachi.internal.options;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.text.TextConversion;

/// Makes the value of an option of a text: what parameters understand, and in addition durations in
/// bare seconds, paths, and lists with commas.
final class OptionValue {

  private OptionValue() {}

  /// True when the option can be given as text at all.
  static boolean fromText(RecordComponent option) {
    return conversion(option.getGenericType()).isPresent();
  }

  /// The value of an option.
  ///
  /// @return null for `null` or `none` where the option may be unset
  /// @throws IllegalArgumentException when the text isn't one
  static @Nullable Object of(RecordComponent option, String text) {
    return isUnset(text) && isNullable(option)
        ? null
        : conversion(option.getGenericType()).orElseThrow().convert(text);
  }

  /// True when a text that doesn't fit can be shown: it can't contain a secret.
  static boolean isPlain(RecordComponent option) {
    var type = option.getType();
    return type.isPrimitive()
        || type.isEnum()
        || type == Duration.class
        || Number.class.isAssignableFrom(type)
        || type == Boolean.class;
  }

  private static boolean isUnset(String text) {
    return text.equalsIgnoreCase("null") || text.equalsIgnoreCase("none");
  }

  private static boolean isNullable(RecordComponent option) {
    return Arrays.stream(option.getAnnotatedType().getAnnotations())
        .anyMatch(annotation -> annotation.annotationType().getSimpleName().equals("Nullable"));
  }

  private static Optional<TextConversion> conversion(Type type) {
    if (type == Duration.class) {
      return TextConversion.to(type).map(OptionValue::orSeconds);
    }
    if (type == Path.class) {
      return Optional.of(Path::of);
    }
    return listOfText(type) ? Optional.of(OptionValue::list) : TextConversion.to(type);
  }

  private static TextConversion orSeconds(TextConversion duration) {
    return text ->
        text.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(text))
            : duration.convert(text);
  }

  private static boolean listOfText(Type type) {
    return type instanceof ParameterizedType list
        && list.getRawType() == List.class
        && list.getActualTypeArguments()[0] == String.class;
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }
}
