package tomodachi.internal.options;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.internal.text.Casing;

/// The record of a section, taken apart: its key, its defaults, and its options. Usable from any
/// thread.
final class SectionType<S extends Options.Section> {

  private final Class<S> type;
  private final S defaults;
  // Made when first asked for: reflection takes its time, and most starts don't need them.
  private volatile @Nullable List<Option> options;

  private SectionType(Class<S> type, S defaults) {
    this.type = type;
    this.defaults = defaults;
  }

  /// The parts of a section's record.
  ///
  /// @throws IllegalArgumentException when it isn't a record with a static `defaults()`
  static <S extends Options.Section> SectionType<S> of(Class<S> type) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "Options section %s isn't a record".formatted(type.getSimpleName()));
    }
    return new SectionType<>(type, type.cast(defaultsOf(type)));
  }

  Class<S> type() {
    return type;
  }

  S defaults() {
    return defaults;
  }

  private static Object defaultsOf(Class<?> type) {
    try {
      var factory = type.getDeclaredMethod("defaults");
      factory.setAccessible(true);
      return factory.invoke(null);
    } catch (ReflectiveOperationException | NullPointerException e) {
      throw new IllegalArgumentException(
          "Options section %s has no static method defaults()".formatted(type.getSimpleName()), e);
    }
  }

  /// The options that can be given from outside; those of records in the record too.
  List<Option> options() {
    var known = options;
    if (known == null) {
      known = options(type, prefix()).toList();
      options = known;
    }
    return known;
  }

  private String prefix() {
    return defaults.key().isEmpty() ? "" : defaults.key() + ".";
  }

  private static Stream<Option> options(Class<?> record, String prefix) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(component -> options(component, prefix));
  }

  private static Stream<Option> options(RecordComponent component, String prefix) {
    var key = prefix + Casing.snake(component.getName());
    return OptionType.of(component)
        .map(type -> Stream.of(new Option(key, aliases(component, prefix), type)))
        .orElseGet(() ->
            component.getType().isRecord()
                ? options(component.getType(), key + ".")
                : Stream.empty());
  }

  /// The keys of what only code can give, such as middleware.
  List<String> ofCodeOnly() {
    return ofCodeOnly(type, prefix()).toList();
  }

  private static Stream<String> ofCodeOnly(Class<?> record, String prefix) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> OptionType.of(component).isEmpty())
        .flatMap(component -> ofCodeOnly(component, prefix));
  }

  private static Stream<String> ofCodeOnly(RecordComponent component, String prefix) {
    var key = prefix + Casing.snake(component.getName());
    return component.getType().isRecord()
        ? ofCodeOnly(component.getType(), key + ".")
        : Stream.of(key);
  }

  private static List<String> aliases(RecordComponent component, String prefix) {
    var alias = component.getAnnotation(Options.Alias.class);
    return alias == null
        ? List.of()
        : Arrays.stream(alias.value())
            .map(name -> name.contains(".") ? name : prefix + name)
            .toList();
  }

  /// The value a section has for the option with this key; null also where a record it is in is
  /// unset.
  @Nullable Object value(S section, String key) {
    Object value = section;
    for (var name : key.substring(prefix().length()).split("\\.", -1)) {
      value = value == null ? null : get(value, component(value.getClass(), name));
    }
    return value;
  }

  private static RecordComponent component(Class<?> record, String name) {
    return Arrays.stream(record.getRecordComponents())
        .filter(component -> Casing.snake(component.getName()).equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// A copy of `section` with other values. All are changed before the record is made: some fit
  /// only together.
  ///
  /// @param values by the keys of their options
  /// @throws IllegalArgumentException when the record refuses them
  S with(S section, Map<String, @Nullable Object> values) {
    return type.cast(changed(section, prefix(), values));
  }

  private static Object changed(
      Object record, String prefix, Map<String, @Nullable Object> values) {
    if (!concerns(values, prefix)) {
      return record;
    }
    var components = record.getClass().getRecordComponents();
    var changed = new @Nullable Object[components.length];
    for (var i = 0; i < components.length; i++) {
      changed[i] = changed(record, components[i], prefix, values);
    }
    return rebuild(record.getClass(), components, changed);
  }

  private static boolean concerns(Map<String, @Nullable Object> values, String prefix) {
    return values.keySet().stream().anyMatch(key -> key.startsWith(prefix));
  }

  private static @Nullable Object changed(
      Object record,
      RecordComponent component,
      String prefix,
      Map<String, @Nullable Object> values) {
    var key = prefix + Casing.snake(component.getName());
    if (values.containsKey(key)) {
      return values.get(key);
    }
    var current = get(record, component);
    return component.getType().isRecord() && concerns(values, key + ".")
        ? changed(current == null ? defaultsOf(component.getType()) : current, key + ".", values)
        : current;
  }

  private static Object rebuild(
      Class<?> record, RecordComponent[] components, @Nullable Object[] values) {
    try {
      return constructor(record, components).newInstance(values);
    } catch (InvocationTargetException e) {
      var reason = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalArgumentException(reason.getMessage(), reason);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "Options section %s can't be made".formatted(record.getSimpleName()), e);
    }
  }

  private static Constructor<?> constructor(Class<?> record, RecordComponent[] components)
      throws NoSuchMethodException {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = record.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  private static @Nullable Object get(Object record, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "Option %s can't be read".formatted(component.getName()), e);
    }
  }
}
