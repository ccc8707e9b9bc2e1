package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tomodachi.Service;
import tomodachi.transport.HandlerDefinition.SourcePlace;
import tomodachi.transport.TransportFactory;

/// The class of a service, read once: its handlers and lifecycle methods in source order, those of
/// superclasses and interfaces first.
public final class ServiceClass {

  private final Class<?> type;
  private final List<Level> levels;
  private final List<Method> methods;
  private final List<Triggered> triggers;

  private ServiceClass(Class<?> type, List<Level> levels) {
    this.type = type;
    this.levels = levels;
    this.methods = levels.stream().flatMap(level -> effective(level).stream()).toList();
    this.triggers = findTriggers();
  }

  /// One class of the hierarchy with its own methods, in source order.
  ///
  /// @param bridges what the compiler has added to override methods of generic superclasses
  record Level(Class<?> type, ClassFacts facts, List<Method> methods, List<Method> bridges) {
    static Level of(Class<?> type) {
      var facts = ClassFacts.of(type);
      var methods =
          Stream.of(type.getDeclaredMethods())
              .filter(method -> !method.isBridge() && !method.isSynthetic())
              .sorted(Comparator.comparingInt(facts::position).thenComparing(Method::getName))
              .toList();
      var bridges =
          Stream.of(type.getDeclaredMethods())
              .filter(
                  method -> method.isBridge() && methods.stream().anyMatch(m -> leads(method, m)))
              .toList();
      return new Level(type, facts, methods, bridges);
    }

    /// A bridge to a method of the same class; one that leads to the superclass overrides nothing.
    private static boolean leads(Method bridge, Method method) {
      return bridge.getName().equals(method.getName())
          && bridge.getParameterCount() == method.getParameterCount();
    }

    boolean declares(Method signature) {
      return Stream.concat(methods.stream(), bridges.stream())
          .anyMatch(method -> sameSignature(method, signature));
    }
  }

  /// A trigger and what it stands on.
  public record Triggered(Annotation trigger, AnnotatedElement element, SourcePlace place) {

    /// The factory of its transport.
    public Class<? extends TransportFactory> factory() {
      return Triggers.factory(trigger).orElseThrow();
    }

    /// The handler's name: the trigger's `name`, else the method's or the class's.
    public String name() {
      return Triggers.text(trigger, "name").orElseGet(this::elementName);
    }

    private String elementName() {
      return element instanceof Method method
          ? method.getName()
          : ((Class<?>) element).getSimpleName();
    }
  }

  /// Reads a class.
  public static ServiceClass of(Class<?> type) {
    var hierarchy = new LinkedHashSet<Class<?>>();
    collect(type, hierarchy);
    return new ServiceClass(type, hierarchy.stream().map(Level::of).toList());
  }

  private static void collect(Class<?> type, SequencedSet<Class<?>> hierarchy) {
    if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
      collect(type.getSuperclass(), hierarchy);
    }
    for (var parent : type.getInterfaces()) {
      collect(parent, hierarchy);
    }
    hierarchy.add(type);
  }

  /// The class.
  public Class<?> type() {
    return type;
  }

  List<Level> levels() {
    return levels;
  }

  /// The class and what it inherits from, the class itself last.
  public Stream<Class<?>> hierarchy() {
    return levels.stream().map(Level::type);
  }

  /// True when there is something to run: a trigger or a lifecycle method.
  public boolean hasWork() {
    return !triggers().isEmpty()
        || Stream.of(Hook.values()).anyMatch(hook -> !hooks(hook).isEmpty());
  }

  /// True when the class can be started as a service.
  public boolean isService() {
    return !Modifier.isAbstract(type.getModifiers())
        && (type.isAnnotationPresent(Service.class) || hasWork());
  }

  /// The triggers on the class, then those on methods.
  public List<Triggered> triggers() {
    return triggers;
  }

  private List<Triggered> findTriggers() {
    var found = new ArrayList<Triggered>();
    for (var level : levels) {
      Triggers.on(level.type())
          .forEach(t -> found.add(new Triggered(t, level.type(), level.facts().place())));
    }
    for (var method : methods) {
      Triggers.on(method).forEach(t -> found.add(new Triggered(t, method, place(method))));
    }
    return List.copyOf(found);
  }

  /// The methods called at a moment of the life cycle.
  public List<Method> hooks(Hook hook) {
    return methods(hook::marks);
  }

  /// The methods, without overridden ones, that satisfy a condition.
  public List<Method> methods(Predicate<Method> condition) {
    return methods.stream().filter(condition).toList();
  }

  /// Where a method stands.
  public SourcePlace place(Method method) {
    return levels.stream()
        .filter(level -> level.type() == method.getDeclaringClass())
        .findFirst()
        .map(level -> level.facts().place(method))
        .orElseGet(() -> new SourcePlace(method.getDeclaringClass().getSimpleName(), 0));
  }

  /// Where the class stands.
  public SourcePlace place() {
    return levels.getLast().facts().place();
  }

  private List<Method> effective(Level level) {
    var below = levels.subList(levels.indexOf(level) + 1, levels.size());
    return level.methods().stream()
        .filter(method -> below.stream().noneMatch(lower -> overrides(lower, method)))
        .toList();
  }

  private static boolean overrides(Level lower, Method method) {
    return overridable(method)
        && method.getDeclaringClass().isAssignableFrom(lower.type())
        && lower.declares(method);
  }

  private static boolean overridable(Method method) {
    return !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
  }

  private static boolean sameSignature(Method one, Method other) {
    return one.getName().equals(other.getName())
        && List.of(one.getParameterTypes()).equals(List.of(other.getParameterTypes()));
  }
}
