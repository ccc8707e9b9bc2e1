package tomodachi.internal.text;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Makes a value of one type of a text.
@FunctionalInterface
public interface TextConversion {

  /// The value.
  ///
  /// @throws IllegalArgumentException when the text isn't one; the message says what was expected
  ///   and doesn't repeat the text, which may be secret
  Object convert(String text);

  /// The conversion to `type`, if texts can be converted to it.
  static Optional<TextConversion> to(Type type) {
    if (!(type instanceof Class<?> raw)) {
      return Optional.empty();
    }
    var known = Simple.CONVERSIONS.get(raw);
    if (known != null) {
      return Optional.of(known);
    }
    return raw.isEnum() ? Optional.of(Simple.constant(raw)) : Simple.factory(raw);
  }

  /// The conversions by type. A class of its own, since an interface has no private nested ones.
  final class Simple {
    private static final List<String> FACTORIES =
        List.of("valueOf", "of", "parse", "fromString", "create");

    private static final Map<Class<?>, TextConversion> CONVERSIONS =
        Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(CharSequence.class, text -> text),
            Map.entry(int.class, expecting("a whole number", Integer::valueOf)),
            Map.entry(Integer.class, expecting("a whole number", Integer::valueOf)),
            Map.entry(long.class, expecting("a whole number", Long::valueOf)),
            Map.entry(Long.class, expecting("a whole number", Long::valueOf)),
            Map.entry(short.class, expecting("a whole number", Short::valueOf)),
            Map.entry(Short.class, expecting("a whole number", Short::valueOf)),
            Map.entry(byte.class, expecting("a whole number", Byte::valueOf)),
            Map.entry(Byte.class, expecting("a whole number", Byte::valueOf)),
            Map.entry(double.class, expecting("a number", Double::valueOf)),
            Map.entry(Double.class, expecting("a number", Double::valueOf)),
            Map.entry(float.class, expecting("a number", Float::valueOf)),
            Map.entry(Float.class, expecting("a number", Float::valueOf)),
            Map.entry(BigDecimal.class, expecting("a number", BigDecimal::new)),
            Map.entry(BigInteger.class, expecting("a whole number", BigInteger::new)),
            Map.entry(boolean.class, Simple::truth),
            Map.entry(Boolean.class, Simple::truth),
            Map.entry(char.class, Simple::letter),
            Map.entry(Character.class, Simple::letter),
            Map.entry(Duration.class, expecting("a duration such as 30s", Durations::parse)));

    private Simple() {}

    private static TextConversion expecting(String what, TextConversion conversion) {
      return text -> {
        try {
          return conversion.convert(text);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("must be " + what, e);
        }
      };
    }

    private static Object truth(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1" -> true;
        case "false", "0" -> false;
        default -> throw new IllegalArgumentException("must be true or false");
      };
    }

    private static Object letter(String text) {
      if (text.length() != 1) {
        throw new IllegalArgumentException("must be one character");
      }
      return text.charAt(0);
    }

    private static TextConversion constant(Class<?> type) {
      var constants = List.of(type.getEnumConstants());
      var names = constants.stream().map(Object::toString).collect(Collectors.joining(", "));
      return text ->
          constants.stream()
              .filter(constant -> ((Enum<?>) constant).name().equalsIgnoreCase(text))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("must be one of " + names));
    }

    private static Optional<TextConversion> factory(Class<?> type) {
      if (!Modifier.isPublic(type.getModifiers())) {
        return Optional.empty();
      }
      return FACTORIES.stream()
          .flatMap(name -> Arrays.stream(type.getMethods()).filter(m -> makes(m, name, type)))
          .findFirst()
          .map(method -> text -> make(method, text));
    }

    private static boolean makes(Method method, String name, Class<?> type) {
      return method.getName().equals(name)
          && Modifier.isStatic(method.getModifiers())
          && method.getReturnType() == type
          && method.getParameterCount() == 1
          && (method.getParameterTypes()[0] == String.class
              || method.getParameterTypes()[0] == CharSequence.class);
    }

    private static Object make(Method method, String text) {
      var type = method.getReturnType().getSimpleName();
      try {
        return method.invoke(null, text);
      } catch (InvocationTargetException e) {
        throw new IllegalArgumentException("must be a valid " + type, e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalArgumentException(type + " can't be made of text here", e);
      }
    }
  }
}
