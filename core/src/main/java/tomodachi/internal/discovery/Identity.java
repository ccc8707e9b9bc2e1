package tomodachi.internal.discovery;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tomodachi.Options;
import tomodachi.Service;
import tomodachi.internal.text.Casing;
import tomodachi.transport.Mistake;

/// What a service says about itself in its annotation, fields and methods: name, uuid, options.
public final class Identity {

  private final ServiceClass service;

  /// Reads from a class; with an instance also from its instance members.
  public Identity(ServiceClass service) {
    this.service = service;
  }

  /// The name: the annotation's, else a field's, else the class's.
  ///
  /// @param instance null before there is one
  public String name(@Nullable Object instance) {
    return annotation()
        .flatMap(annotation -> first(annotation.name(), annotation.value()))
        .or(() -> text("name", instance))
        .orElseGet(() -> Casing.kebab(service.type().getSimpleName()));
  }

  /// The uuid: the annotation's, else a field's, else `random`.
  public String uuid(@Nullable Object instance, UUID random) {
    return annotation()
        .flatMap(annotation -> first(annotation.uuid()))
        .or(() -> text("uuid", instance))
        .orElseGet(random::toString);
  }

  /// The options the code gives.
  ///
  /// @param instance null before there is one: then static members count only
  /// @throws IllegalArgumentException when two members give options, or a member can't be read
  public Options options(@Nullable Object instance) {
    var fields = fields().filter(field -> field.getType() == Options.class);
    var methods =
        service.methods(method -> method.getReturnType() == Options.class).stream()
            .filter(method -> method.getParameterCount() == 0);
    var members =
        Stream.<Member>concat(fields, methods)
            .filter(member -> instance != null || Modifier.isStatic(member.getModifiers()))
            .toList();
    if (members.size() > 1) {
      throw new IllegalArgumentException(
          "%s gives options twice: in %s and in %s"
              .formatted(
                  service.type().getSimpleName(),
                  members.get(0).getName(),
                  members.get(1).getName()));
    }
    return members.isEmpty() ? Options.of() : given(members.getFirst(), instance);
  }

  /// Reports a name given twice with different texts.
  public void check(Consumer<Mistake> mistakes) {
    annotation()
        .filter(a -> !a.name().isEmpty() && !a.value().isEmpty() && !a.name().equals(a.value()))
        .ifPresent(a -> mistakes.accept(twoNames(a)));
  }

  private Mistake twoNames(Service annotation) {
    return new Mistake(
        "Service has two names, \"%s\" and \"%s\"".formatted(annotation.value(), annotation.name()),
        List.of(
            "from @Service on %s (%s)".formatted(service.type().getSimpleName(), service.place())),
        "give one of them");
  }

  private Optional<Service> annotation() {
    return Optional.ofNullable(service.type().getAnnotation(Service.class));
  }

  private static Optional<String> first(String... texts) {
    return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst();
  }

  private Optional<String> text(String name, @Nullable Object instance) {
    return fields()
        .filter(field -> field.getName().equals(name) && field.getType() == String.class)
        .filter(field -> instance != null || Modifier.isStatic(field.getModifiers()))
        .findFirst()
        .flatMap(field -> Optional.ofNullable((String) read(field, instance)))
        .filter(text -> !text.isEmpty());
  }

  private static boolean isOpen(Class<?> type) {
    return type.getModule().isOpen(type.getPackageName(), Identity.class.getModule());
  }

  private Stream<Field> fields() {
    return service.levels().reversed().stream()
        .filter(level -> isOpen(level.type()))
        .flatMap(level -> Stream.of(level.type().getDeclaredFields()));
  }

  private Options given(Member member, @Nullable Object instance) {
    if (read(member, instance) instanceof Options options) {
      return options;
    }
    throw new IllegalArgumentException(
        "%s.%s gives no options: it is null"
            .formatted(service.type().getSimpleName(), member.getName()));
  }

  private @Nullable Object read(Member member, @Nullable Object instance) {
    try {
      return switch (member) {
        case Field field -> {
          field.setAccessible(true);
          yield field.get(instance);
        }
        case Method method -> {
          method.setAccessible(true);
          yield method.invoke(instance);
        }
        default -> throw new IllegalStateException(member.toString());
      };
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "%s.%s can't be read: %s"
              .formatted(
                  service.type().getSimpleName(),
                  member.getName(),
                  e.getCause() == null ? e : e.getCause()),
          e);
    }
  }
}
