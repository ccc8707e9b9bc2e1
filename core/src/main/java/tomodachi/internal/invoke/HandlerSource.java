package tomodachi.internal.invoke;

import java.lang.annotation.Annotation;
import java.lang.ref.SoftReference;
import java.lang.reflect.AnnotatedElement;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tomodachi.ServiceContext;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.internal.discovery.TriggerSite;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.HandlerDefinition.SourcePlace;

/// What a handler was made from, read again when it is asked for: very many of them are only
/// called, and their annotations would take more memory than all the rest.
public final class HandlerSource {

  private final ServiceContext service;
  private final Tuning tuning;
  private final TriggerSite site;
  private final int index;
  private final String name;
  private final SourcePlace place;
  private volatile @Nullable SoftReference<HandlerDefinition> known;

  /// What options say about a trigger.
  @FunctionalInterface
  public interface Tuning extends BiFunction<Annotation, String, Annotation> {}

  /// @param tuning gives the trigger of the handler with a name what options say
  public HandlerSource(ServiceContext service, Tuning tuning, ServiceClass.Triggered triggered) {
    this.service = service;
    this.tuning = tuning;
    site = triggered.site();
    index = triggered.index();
    name = triggered.name();
    place = triggered.place();
  }

  /// The service the handler belongs to.
  ServiceContext service() {
    return service;
  }

  /// The handler's name.
  String name() {
    return name;
  }

  /// The definition, kept as long as there is memory to spare.
  public HandlerDefinition definition() {
    var reference = known;
    var definition = reference == null ? null : reference.get();
    if (definition == null) {
      definition = definition(site.trigger(index), site.element());
      known = new SoftReference<>(definition);
    }
    return definition;
  }

  /// The definition of what has just been read; not kept.
  public HandlerDefinition definition(ServiceClass.Triggered triggered) {
    return definition(triggered.trigger(), triggered.element());
  }

  private HandlerDefinition definition(Annotation trigger, AnnotatedElement element) {
    return new HandlerDefinition(service, tuning.apply(trigger, name), element, name, place);
  }
}
