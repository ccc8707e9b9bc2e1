package tomodachi.internal.options;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.text.Durations;
import tomodachi.internal.text.Sizes;
import tomodachi.internal.text.TextConversion;

/// Makes the value of an option of what is given from outside: a text, or a tree of JSON.
///
/// It knows what parameters understand, and in addition durations in bare seconds, sizes such as
/// `10M`, paths, and lists, in a text with commas.
final class OptionType {

  private final Class<?> type;
  private final TextConversion conversion;
  private final boolean list;
  private final boolean nullable;

  private OptionType(Class<?> type, TextConversion conversion, boolean list, boolean nullable) {
    this.type = type;
    this.conversion = conversion;
    this.list = list;
    this.nullable = nullable;
  }

  /// The type of a record's component; empty when only code can make its values.
  static Optional<OptionType> of(RecordComponent component) {
    var nullable =
        Arrays.stream(component.getAnnotatedType().getAnnotations())
            .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    return of(component.getGenericType(), nullable);
  }

  /// The type of an annotation's member or of a field, which can't be unset; empty when only code
  /// can make its values.
  static Optional<OptionType> of(Type type) {
    return of(type, false);
  }

  /// A text that is a duration, or empty.
  static OptionType durationText() {
    return new OptionType(Duration.class, OptionType::durationText, false, false);
  }

  private static Optional<OptionType> of(Type type, boolean nullable) {
    var element = element(type);
    return conversion(element.orElse(type))
        .map(conversion -> new OptionType(raw(type), conversion, element.isPresent(), nullable));
  }

  private static Optional<Type> element(Type type) {
    if (type instanceof Class<?> array && array.isArray()) {
      return Optional.of(array.getComponentType());
    }
    return type instanceof ParameterizedType list && list.getRawType() == List.class
        ? Optional.of(list.getActualTypeArguments()[0])
        : Optional.empty();
  }

  private static Class<?> raw(Type type) {
    return type instanceof Class<?> known ? known : List.class;
  }

  private static Optional<TextConversion> conversion(Type type) {
    if (type == Duration.class) {
      return Optional.of(OptionType::duration);
    }
    if (type == long.class || type == Long.class) {
      return Optional.of(Sizes::parse);
    }
    return type == Path.class ? Optional.of(Path::of) : TextConversion.to(type);
  }

  private static Duration duration(String text) {
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      return Durations.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("must be a duration such as 30s", e);
    }
  }

  private static String durationText(String text) {
    return text.isBlank() || isUnset(text) ? "" : duration(text).toString();
  }

  /// True when a value that doesn't fit can be shown: it can't contain a secret.
  boolean isPlain() {
    return type.isPrimitive()
        || type.isEnum()
        || type == Duration.class
        || Number.class.isAssignableFrom(type)
        || type == Boolean.class;
  }

  /// The value.
  ///
  /// @param given a text, number, truth value, list, or null
  /// @return null where the option is unset, by null or by the text `null` or `none`
  /// @throws IllegalArgumentException when it isn't one
  @Nullable Object of(@Nullable Object given) {
    if (nullable && (given == null || (given instanceof String text && isUnset(text)))) {
      return null;
    }
    return list ? elements(given) : single(given);
  }

  private static boolean isUnset(String text) {
    return text.equalsIgnoreCase("null") || text.equalsIgnoreCase("none");
  }

  private Object single(@Nullable Object given) {
    return switch (given) {
      case null -> throw new IllegalArgumentException("must be a value, it can't be unset");
      case List<?> _ -> throw new IllegalArgumentException("must be one value, not a list");
      case Map<?, ?> _ -> throw new IllegalArgumentException("must be a value, not an object");
      default -> convert(given.toString());
    };
  }

  /// A factory of the option's own type says best what it expects; one of the JDK repeats the text.
  private Object convert(String text) {
    try {
      return conversion.convert(text);
    } catch (IllegalArgumentException e) {
      var own =
          e.getCause() instanceof IllegalArgumentException reason
                  && reason.getMessage() != null
                  && !type.getName().startsWith("java.")
                  && !type.isPrimitive()
              ? reason
              : e;
      throw new IllegalArgumentException(own.getMessage(), e);
    }
  }

  private Object elements(@Nullable Object given) {
    var elements =
        switch (given) {
          case List<?> tree -> tree.stream().map(this::single).toList();
          case String text -> split(text).stream().map(this::convert).toList();
          case null, default -> List.of(single(given));
        };
    return type.isArray() ? array(elements) : elements;
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(element -> !element.isEmpty())
        .toList();
  }

  private Object array(List<?> elements) {
    var array = Array.newInstance(type.getComponentType(), elements.size());
    for (var i = 0; i < elements.size(); i++) {
      Array.set(array, i, elements.get(i));
    }
    return array;
  }
}
