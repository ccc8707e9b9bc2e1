package tomodachi.internal.options;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.internal.text.Casing;

/// The record of a section, taken apart: its key, its defaults, and its options by name.
record SectionType<S extends Options.Section>(Class<S> type, S defaults) {

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

  /// The options that can be given as text, by their names with the section's key.
  Map<String, RecordComponent> options() {
    var options = new TreeMap<String, RecordComponent>();
    collect(type, prefix()).forEach(named -> options.put(named.name(), named.option()));
    return options;
  }

  private record Named(String name, RecordComponent option) {}

  private static Stream<Named> collect(Class<?> record, String prefix) {
    return Arrays.stream(record.getRecordComponents())
        .flatMap(option ->
            OptionValue.fromText(option)
                ? Stream.of(new Named(prefix + name(option), option))
                : option.getType().isRecord()
                    ? collect(option.getType(), prefix + name(option) + ".")
                    : Stream.empty());
  }

  private String prefix() {
    return defaults.key().isEmpty() ? "" : defaults.key() + ".";
  }

  /// A copy of `section` with those settings applied that are options of its own.
  ///
  /// @param settings values by key
  /// @throws IllegalArgumentException when a value doesn't fit, or the values don't fit together
  S with(S section, Map<String, String> settings) {
    return type.cast(changed(section, below(prefix(), settings)));
  }

  private static Map<String, String> below(String prefix, Map<String, String> settings) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                setting -> setting.getKey().substring(prefix.length()), Map.Entry::getValue));
  }

  /// All options are changed before the record is made: some fit only together.
  private static Object changed(Object record, Map<String, String> settings) {
    var options = record.getClass().getRecordComponents();
    if (Arrays.stream(options).noneMatch(option -> concerns(settings, option))) {
      return record;
    }
    var values = new @Nullable Object[options.length];
    for (var i = 0; i < options.length; i++) {
      values[i] = value(record, options[i], settings);
    }
    return rebuild(record.getClass(), options, values);
  }

  private static boolean concerns(Map<String, String> settings, RecordComponent option) {
    return settings.containsKey(name(option)) || !below(name(option) + ".", settings).isEmpty();
  }

  private static @Nullable Object value(
      Object record, RecordComponent option, Map<String, String> settings) {
    var text = settings.get(name(option));
    if (text != null) {
      return OptionValue.of(option, text);
    }
    var current = get(record, option);
    var nested = below(name(option) + ".", settings);
    return nested.isEmpty() || !option.getType().isRecord()
        ? current
        : changed(current == null ? defaultsOf(option.getType()) : current, nested);
  }

  private static Object rebuild(
      Class<?> record, RecordComponent[] options, @Nullable Object[] values) {
    try {
      return constructor(record, options).newInstance(values);
    } catch (InvocationTargetException e) {
      var reason = Objects.requireNonNullElse(e.getCause(), e);
      throw new IllegalArgumentException(reason.getMessage(), reason);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "Options section %s can't be made".formatted(record.getSimpleName()), e);
    }
  }

  private static Constructor<?> constructor(Class<?> record, RecordComponent[] options)
      throws NoSuchMethodException {
    var types = Arrays.stream(options).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var constructor = record.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor;
  }

  private static @Nullable Object get(Object record, RecordComponent option) {
    try {
      option.getAccessor().setAccessible(true);
      return option.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Option %s can't be read".formatted(option.getName()), e);
    }
  }

  private static String name(RecordComponent option) {
    return Casing.snake(option.getName());
  }
}
