package tomodachi.internal.discovery;

import java.lang.annotation.Annotation;
import java.lang.ref.SoftReference;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tomodachi.Service;
import tomodachi.transport.HandlerDefinition.SourcePlace;
import tomodachi.transport.TransportFactory;

/// The class of a service, read when needed: its handlers and lifecycle methods in source order,
/// those of superclasses and interfaces first.
public final class ServiceClass {

  private final Class<?> type;
  // Softly: the annotations of very many handlers take more than all that is needed to call them.
  private volatile SoftReference<ClassReading> known;

  private ServiceClass(Class<?> type, ClassReading reading) {
    this.type = type;
    this.known = new SoftReference<>(reading);
  }

  /// A trigger and what it stands on.
  ///
  /// @param site the element without its annotations
  /// @param index among the triggers of the element
  public record Triggered(
      Annotation trigger,
      AnnotatedElement element,
      TriggerSite site,
      int index,
      SourcePlace place) {

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
    return new ServiceClass(type, ClassReading.of(type));
  }

  private ClassReading reading() {
    var reading = known.get();
    if (reading == null) {
      reading = ClassReading.of(type);
      known = new SoftReference<>(reading);
    }
    return reading;
  }

  /// The class.
  public Class<?> type() {
    return type;
  }

  List<ClassReading.Level> levels() {
    return reading().levels();
  }

  /// The class and what it inherits from, the class itself last.
  public Stream<Class<?>> hierarchy() {
    return levels().stream().map(ClassReading.Level::type);
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
    return reading().triggers();
  }

  /// The methods called at a moment of the life cycle.
  public List<Method> hooks(Hook hook) {
    return methods(hook::marks);
  }

  /// The methods, without overridden ones, that satisfy a condition.
  public List<Method> methods(Predicate<Method> condition) {
    return reading().methods().stream().filter(condition).toList();
  }

  /// Where a method stands.
  public SourcePlace place(Method method) {
    return reading().place(method);
  }

  /// Where the class stands.
  public SourcePlace place() {
    return levels().getLast().facts().place();
  }
}
