package tomodachi.internal.lifecycle;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.LifecycleOptions;
import tomodachi.Options;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.internal.binding.Injectables;
import tomodachi.internal.binding.Injection;
import tomodachi.internal.discovery.Hook;
import tomodachi.internal.discovery.Identity;
import tomodachi.internal.discovery.RetentionCheck;
import tomodachi.internal.discovery.ServiceClass;
import tomodachi.internal.invoke.Calls;
import tomodachi.internal.invoke.HandlerSource;
import tomodachi.internal.invoke.Listeners;
import tomodachi.internal.options.EffectiveOptions;
import tomodachi.internal.options.Settings;
import tomodachi.internal.options.TunableTrigger;
import tomodachi.launch.Launch;
import tomodachi.transport.InvocationListener;
import tomodachi.transport.Mistake;
import tomodachi.transport.Timeline;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportFactory;
import tomodachi.transport.UncaughtException;

/// Puts one service together: its instance, its transports, its bound handlers.
final class UnitAssembly {

  private static final Logger EXCEPTIONS = LoggerFactory.getLogger("exception");

  private final Launch launch;
  private final Settings settings;
  private final Mistakes mistakes;
  private final ServiceClass type;
  private final Identity identity;
  private final Factories factories;
  private final LiveContext context;
  private final Injectables injectables = new Injectables();
  private final Construction construction;
  private final List<TransportUnit> transports = new ArrayList<>();

  UnitAssembly(
      Class<?> service, Launch launch, Settings settings, Container container, Mistakes mistakes) {
    this.launch = launch;
    this.settings = settings;
    this.mistakes = mistakes;
    this.type = ServiceClass.of(service);
    this.identity = new Identity(type);
    this.factories = new Factories(loader(service));
    this.context =
        new LiveContext(
            identity,
            settings.attributes(),
            new EffectiveOptions(settings, this::tunableTriggers),
            launch,
            container);
    this.construction = new Construction(injectables, mistakes::add);
  }

  private List<TunableTrigger> tunableTriggers() {
    return type.triggers().stream().map(UnitAssembly::tunable).toList();
  }

  private static TunableTrigger tunable(ServiceClass.Triggered triggered) {
    return new TunableTrigger(triggered.trigger(), triggered.name());
  }

  private static ClassLoader loader(Class<?> service) {
    var loader = service.getClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }

  private record Context(LiveContext service, Timeline timeline, Set<Class<?>> asked)
      implements TransportContext {
    @Override
    public boolean asksFor(Class<?> wanted) {
      return asked.contains(wanted);
    }

    @Override
    public boolean temporary() {
      return service.temporary();
    }

    @Override
    public boolean keepsShared() {
      return SharedResources.process().retained();
    }
  }

  /// The service, complete unless mistakes were found.
  ///
  /// @param given the instance or, for the container to make one, the class
  Optional<ServiceUnit> assemble(Object given) {
    checkClass();
    learn(null);
    injectables.add(ServiceContext.class, () -> context);
    injectables.add(Options.class, () -> context.options().merged());
    makeTransports();
    checkHooks();
    return instance(given).map(this::complete);
  }

  private void checkClass() {
    identity.check(mistakes::add);
    mistakes.addAll(RetentionCheck.of(type));
    if (!type.hasWork()) {
      mistakes.add(
          new Mistake(
              "Service %s has no handlers and no lifecycle methods"
                  .formatted(type.type().getSimpleName()),
              List.of(type.place().toString()),
              "annotate a method, such as @Get(\"/hello\")"));
    }
  }

  private void makeTransports() {
    var asked = Factories.asked(type);
    for (var factory : factories.neededBy(type, mistakes::add)) {
      var transport = factory.create(new Context(context, launch.timeline(), asked));
      transports.add(
          new TransportUnit(factory, transport, List.of(), new Calls(launch.timeline())));
      factory.injectables().forEach(injectable -> add(injectable, transport));
    }
  }

  private <T> void add(Class<T> injectable, Transport transport) {
    injectables.add(injectable, () -> transport.injectable(injectable));
  }

  private DeclaredHandlers handlers(TransportFactory factory) {
    var options = context.options();
    HandlerSource.Tuning tuning =
        (trigger, name) -> options.tuned(new TunableTrigger(trigger, name));
    return DeclaredHandlers.of(
        type.triggers().stream().filter(each -> each.factory() == factory.getClass()),
        context,
        tuning);
  }

  private void checkHooks() {
    for (var hook : Hook.values()) {
      type.hooks(hook).forEach(method -> checkHook(hook, method));
    }
  }

  private void checkHook(Hook hook, Method method) {
    if (Decorators.areOn(method)) {
      mistakes.add(
          new Mistake(
              "A decorator on a method of %s would never be called"
                  .formatted(hook.annotationName()),
              List.of(describe(method)),
              "decorators check handlers; call the check in the method itself"));
    }
    if (!Openness.of(method.getDeclaringClass())) {
      mistakes.add(Openness.mistake(method.getDeclaringClass()));
    }
    Injection.misfit(method, injectables, null)
        .ifPresent(misfit ->
            mistakes.add(
                new Mistake(
                    "Parameter \"%s\" of type %s gets no value from %s"
                        .formatted(
                            misfit.getName(),
                            misfit.getType().getSimpleName(),
                            hook.annotationName()),
                    List.of(describe(method)),
                    "remove it, or use a framework type: " + injectables.names())));
  }

  private String describe(Method method) {
    return "%s.%s (%s)"
        .formatted(type.type().getSimpleName(), method.getName(), type.place(method));
  }

  private Optional<Object> instance(Object given) {
    if (!(given instanceof Class<?> service)) {
      return Optional.of(given);
    }
    try {
      return construction.service(service);
    } catch (InvocationTargetException e) {
      var cause = Objects.requireNonNullElse(e.getCause(), e);
      UncaughtException.log(cause);
      throw new StartException(
          "failed to initialize instance of %s: %s".formatted(service.getSimpleName(), cause),
          cause);
    }
  }

  private ServiceUnit complete(Object instance) {
    settings.attributes().apply(instance, mistakes::add);
    learn(instance);
    checkSettings();
    var decorators = new Decorators(type, instance, construction);
    var listeners = new Listeners(listeners());
    transports.replaceAll(unit -> validated(unit, instance, decorators, listeners));
    return new ServiceUnit(type, instance, hooks(), context, injectables, transports);
  }

  private Map<Hook, List<Method>> hooks() {
    var hooks = new EnumMap<Hook, List<Method>>(Hook.class);
    for (var hook : Hook.values()) {
      hooks.put(hook, type.hooks(hook));
    }
    return hooks;
  }

  private void learn(@Nullable Object instance) {
    try {
      context.learn(instance);
    } catch (IllegalArgumentException e) {
      mistakes.add(
          new Mistake(
              String.valueOf(e.getMessage()),
              List.of(type.place().toString()),
              "keep one field or method of the type Options, and let it have a value"));
    }
  }

  /// Checks the settings; with mistakes the service is validated without them, to show the rest.
  private void checkSettings() {
    var found = context.options().check(factories.sections());
    mistakes.addAll(found);
    if (found.isEmpty()) {
      context.options().logSettings(factories.sections());
    } else {
      context.options().dropSettings();
    }
  }

  /// The options there are for this service, by the name it has now.
  Settings.KnownOptions knownOptions() {
    return context.options().known(factories.sections().toList());
  }

  /// The service's class.
  Class<?> serviceType() {
    return type.type();
  }

  private List<InvocationListener> listeners() {
    var installed =
        ServiceLoader.load(InvocationListener.class, loader(type.type())).stream()
            .map(ServiceLoader.Provider::get);
    var given = context.options(LifecycleOptions.class).listeners().stream();
    return Stream.concat(launch.probes().stream(), Stream.concat(installed, given)).toList();
  }

  private TransportUnit validated(
      TransportUnit unit, Object instance, Decorators decorators, Listeners listeners) {
    var declared = handlers(unit.factory());
    unit.transport()
        .validate(
            new UnitValidation(
                "tomodachi." + unit.name(),
                declared,
                instance,
                injectables,
                decorators,
                unit.calls(),
                listeners,
                launch.probes(),
                mistakes,
                new SharedBindings()));
    return unit.with(declared.sources());
  }

  /// Releases what was made for a service that will not start.
  void abandon() {
    transports.forEach(UnitAssembly::close);
    context.release();
  }

  private static void close(TransportUnit unit) {
    try {
      unit.transport().close();
    } catch (RuntimeException e) {
      EXCEPTIONS.atError().addKeyValue("transport", unit.name()).setCause(e).log("did not close");
    }
  }
}
