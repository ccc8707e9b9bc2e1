package tomodachi.internal.binding;

import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/// Checks a value that middleware has added against the parameter it is for.
final class AddedValue {

  private AddedValue() {}

  /// The argument.
  ///
  /// @throws IllegalStateException when there is no value and the parameter needs one, or when it
  ///   has another type; a mistake of the middleware, not of the sender
  static @Nullable Object of(MethodParameter parameter, @Nullable Object value) {
    if (value == null) {
      return absent(parameter);
    }
    var type = MethodType.methodType(parameter.rawType()).wrap().returnType();
    if (!type.isInstance(value)) {
      throw new IllegalStateException(
          "Parameter \"%s\" is a %s, middleware added a %s"
              .formatted(parameter.name(), type.getSimpleName(), value.getClass().getSimpleName()));
    }
    return parameter.present(value);
  }

  private static @Nullable Object absent(MethodParameter parameter) {
    if (!parameter.optional()) {
      throw new IllegalStateException(
          "Parameter \"%s\" has no value: neither the transport nor middleware gave one"
              .formatted(parameter.name()));
    }
    return parameter.absent(parameter.name());
  }
}
