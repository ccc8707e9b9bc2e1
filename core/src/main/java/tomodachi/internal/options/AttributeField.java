package tomodachi.internal.options;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.internal.text.Casing;
import tomodachi.transport.JsonCodec;
import tomodachi.transport.Mistake;

/// A field of a service that a file may set.
record AttributeField(Field field) {

  /// The field with this name in camel or snake case; that of a subclass before inherited ones.
  static Optional<AttributeField> find(Class<?> service, String key) {
    return fields(service).filter(field -> field.isNamed(key)).findFirst();
  }

  /// The names of the fields that can be set.
  static Stream<String> names(Class<?> service) {
    return fields(service).filter(AttributeField::isSettable).map(f -> f.field().getName());
  }

  private static Stream<AttributeField> fields(Class<?> service) {
    return Stream.<Class<?>>iterate(service, type -> type != null, Class::getSuperclass)
        .filter(AttributeField::isOpen)
        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .map(AttributeField::new);
  }

  private static boolean isOpen(Class<?> type) {
    return type.getModule().isOpen(type.getPackageName(), AttributeField.class.getModule());
  }

  private boolean isNamed(String key) {
    return key.equals(field.getName()) || key.equals(Casing.snake(field.getName()));
  }

  boolean isSettable() {
    return !Modifier.isFinal(field.getModifiers())
        && (isCollection() || OptionType.of(field.getGenericType()).isPresent());
  }

  private boolean isCollection() {
    return field.getType() == List.class || field.getType() == Map.class;
  }

  /// Sets it if that is possible.
  ///
  /// @return what is wrong, if it isn't
  Optional<Mistake> trySet(Object instance, Setting setting) {
    if (!isSettable()) {
      return Optional.of(
          mistake(
              setting, " can't be set", "make it a text, number, List or Map that isn't final"));
    }
    try {
      set(instance, setting);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(mistake(setting, ": the value " + e.getMessage(), "give another value"));
    }
  }

  /// What is wrong when it is given in both spellings.
  Mistake twice(List<Setting> settings) {
    return Mistakes.twice(
        "Field \"%s\" of %s".formatted(field.getName(), field.getDeclaringClass().getSimpleName()),
        settings);
  }

  private Mistake mistake(Setting setting, String problem, String fix) {
    return new Mistake(
        "Field \"%s\" of %s%s"
            .formatted(field.getName(), field.getDeclaringClass().getSimpleName(), problem),
        List.of(setting.place()),
        fix);
  }

  /// Sets it. Elements are added to a list, and to a map, that code has given.
  ///
  /// @throws IllegalArgumentException when the value doesn't fit
  void set(Object instance, Setting setting) {
    try {
      field.setAccessible(true);
      field.set(instance, value(field.get(instance), setting));
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException("can't be written", e);
    }
  }

  private @Nullable Object value(@Nullable Object current, Setting setting) {
    if (isCollection()) {
      var type = field.getGenericType();
      return Merge.of(current, JsonCodec.standard().convert(setting.value(), type));
    }
    return setting.value() == null && !field.getType().isPrimitive()
        ? null
        : Objects.requireNonNull(
            OptionType.of(field.getGenericType()).orElseThrow().of(setting.value()));
  }
}
