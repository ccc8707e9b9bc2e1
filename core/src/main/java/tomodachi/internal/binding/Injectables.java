package tomodachi.internal.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The framework types of one service and how to get their objects.
public final class Injectables {

  private final Map<Class<?>, Supplier<?>> objects = new LinkedHashMap<>();

  /// Adds a type; its object is asked for at each injection.
  public <T> void add(Class<T> type, Supplier<? extends T> object) {
    objects.put(type, object);
  }

  /// True when parameters of this type are injected.
  public boolean has(Class<?> type) {
    return objects.containsKey(type);
  }

  /// The object of a type, if it is one.
  public <T> Optional<T> find(Class<T> type) {
    return Optional.ofNullable(objects.get(type)).map(Supplier::get).map(type::cast);
  }

  /// The names of the types, for messages.
  public String names() {
    return String.join(", ", objects.keySet().stream().map(Class::getSimpleName).toList());
  }
}
