package tomodachi.internal.options;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An annotation made of values, which behaves as [Annotation] says, with every other of its type.
///
/// @param values of all members
record AnnotationProxy(Class<? extends Annotation> type, Map<String, Object> values)
    implements InvocationHandler {

  /// A copy of an annotation.
  ///
  /// @param changed the members that have other values, by name
  static Annotation of(Annotation original, Map<String, Object> changed) {
    var type = original.annotationType();
    var values = new LinkedHashMap<String, Object>();
    Arrays.stream(type.getDeclaredMethods())
        .sorted(Comparator.comparing(Method::getName))
        .forEach(member ->
            values.put(
                member.getName(), changed.getOrDefault(member.getName(), value(original, member))));
    return (Annotation)
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new AnnotationProxy(type, values));
  }

  /// The value an annotation has for a member.
  static Object value(Annotation annotation, Method member) {
    try {
      member.setAccessible(true);
      return member.invoke(annotation);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("@%s can't be read".formatted(annotation), e);
    }
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
    if (arguments != null && arguments.length == 1) {
      return isEqual(arguments[0]);
    }
    return switch (method.getName()) {
      case "annotationType" -> type;
      case "hashCode" -> hash();
      case "toString" -> text();
      default -> copy(Objects.requireNonNull(values.get(method.getName())));
    };
  }

  /// A caller may write into the array it gets.
  private static Object copy(Object value) {
    if (!value.getClass().isArray()) {
      return value;
    }
    var length = Array.getLength(value);
    var copy = Array.newInstance(value.getClass().getComponentType(), length);
    System.arraycopy(value, 0, copy, 0, length);
    return copy;
  }

  private boolean isEqual(Object other) {
    return type.isInstance(other)
        && Arrays.stream(type.getDeclaredMethods())
            .allMatch(member ->
                Objects.deepEquals(
                    values.get(member.getName()), value((Annotation) other, member)));
  }

  /// As [Annotation#hashCode] says.
  private int hash() {
    return values.entrySet().stream()
        .mapToInt(member -> (127 * member.getKey().hashCode()) ^ hash(member.getValue()))
        .sum();
  }

  /// An array in an array has the hash of its elements' boxes, as each `Arrays.hashCode` has.
  private static int hash(Object value) {
    return value.getClass().isArray()
        ? Arrays.hashCode(elements(value).toArray())
        : value.hashCode();
  }

  private static Stream<Object> elements(Object array) {
    return IntStream.range(0, Array.getLength(array)).mapToObj(i -> Array.get(array, i));
  }

  private String text() {
    return values.entrySet().stream()
        .map(member -> member.getKey() + "=" + text(member.getValue()))
        .collect(Collectors.joining(", ", "@" + type.getCanonicalName() + "(", ")"));
  }

  private static String text(Object value) {
    return value.getClass().isArray()
        ? elements(value).map(AnnotationProxy::text).collect(Collectors.joining(", ", "{", "}"))
        : value instanceof String text ? '"' + text + '"' : value.toString();
  }
}
