package tomodachi.internal.options;

import java.util.Collection;
import java.util.stream.Collectors;
import tomodachi.internal.text.ObjectName;

/// What people call an object that code has given, without asking it for its text.
final class TypeNames {

  private TypeNames() {}

  /// The name of its class; those of its elements, if it is a collection.
  static String of(Object value) {
    return value instanceof Collection<?> elements
        ? elements.stream().map(ObjectName::of).collect(Collectors.joining(", "))
        : ObjectName.of(value);
  }
}
