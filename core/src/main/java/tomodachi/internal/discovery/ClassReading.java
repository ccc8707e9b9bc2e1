package tomodachi.internal.discovery;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;
import tomodachi.internal.discovery.ServiceClass.Triggered;
import tomodachi.transport.HandlerDefinition.SourcePlace;

/// What reflection and the class files tell about the class of a service: all that its methods and
/// annotations take.
///
/// @param levels the class and what it inherits from, the class itself last
/// @param methods those that aren't overridden, of superclasses and interfaces first
/// @param triggers those on the class, then those on methods
record ClassReading(List<Level> levels, List<Method> methods, List<Triggered> triggers) {

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

  /// Reads a class.
  static ClassReading of(Class<?> type) {
    var hierarchy = new LinkedHashSet<Class<?>>();
    collect(type, hierarchy);
    var levels = hierarchy.stream().map(Level::of).toList();
    var methods = levels.stream().flatMap(level -> effective(levels, level).stream()).toList();
    return new ClassReading(levels, methods, triggers(levels, methods));
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

  private static List<Triggered> triggers(List<Level> levels, List<Method> methods) {
    var found = new ArrayList<Triggered>();
    for (var level : levels) {
      add(found, level.type(), new TriggerSite.OfClass(level.type()), level.facts().place());
    }
    for (var method : methods) {
      add(found, method, TriggerSite.OfMethod.of(method), place(levels, method));
    }
    return List.copyOf(found);
  }

  private static void add(
      List<Triggered> found, AnnotatedElement element, TriggerSite site, SourcePlace place) {
    var triggers = Triggers.on(element);
    for (var index = 0; index < triggers.size(); index++) {
      found.add(new Triggered(triggers.get(index), element, site, index, place));
    }
  }

  /// Where a method stands.
  SourcePlace place(Method method) {
    return place(levels, method);
  }

  private static SourcePlace place(List<Level> levels, Method method) {
    return levels.stream()
        .filter(level -> level.type() == method.getDeclaringClass())
        .findFirst()
        .map(level -> level.facts().place(method))
        .orElseGet(() -> new SourcePlace(method.getDeclaringClass().getSimpleName(), 0));
  }

  private static List<Method> effective(List<Level> levels, Level level) {
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
