package tomodachi.internal.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tomodachi.DeclarationException;
import tomodachi.StartException;
import tomodachi.internal.options.Settings;
import tomodachi.launch.Launch;
import tomodachi.launch.StrangeVariable;
import tomodachi.transport.UncaughtException;

/// Puts the services of a launch together and shows all their mistakes at once.
final class Assembly {

  private final Launch launch;
  private final Container container;
  private final Settings settings;
  private final Mistakes mistakes = new Mistakes();
  private final List<UnitAssembly> begun = new ArrayList<>();

  Assembly(Launch launch, Container container) {
    this.launch = launch;
    this.container = container;
    this.settings = new Settings(launch.files(), launch.environment(), launch.overrides());
  }

  /// The services, ready to be started.
  ///
  /// @throws DeclarationException when there are mistakes
  /// @throws tomodachi.StartException when a constructor threw
  List<ServiceUnit> assemble() {
    return assemble(this::checkKeys);
  }

  /// The same for some of the services that the files are for: what is meant for others is no
  /// mistake.
  List<ServiceUnit> assembleSome() {
    return assemble(this::checkOwnKeys);
  }

  /// The environment variables that look like options of what was assembled and aren't.
  List<StrangeVariable> strangers() {
    return settings.strangers(begun.stream().map(UnitAssembly::knownOptions).toList());
  }

  private List<ServiceUnit> assemble(Runnable keyCheck) {
    try {
      mistakes.addAll(settings.mistakes());
      var units = launch.services().stream().flatMap(given -> assemble(given).stream()).toList();
      if (units.size() == launch.services().size() && !settings.isEmpty()) {
        keyCheck.run();
      }
      mistakes.throwIfAny();
      return units;
    } catch (RuntimeException | Error e) {
      begun.forEach(UnitAssembly::abandon);
      throw e;
    }
  }

  /// Only all services together know what no service knows.
  private void checkKeys() {
    var known = begun.stream().map(UnitAssembly::knownOptions).toList();
    var keys = known.stream().flatMap(Settings.KnownOptions::names).toList();
    var types = begun.stream().<Class<?>>map(UnitAssembly::serviceType).toList();
    mistakes.addAll(settings.unknown(known));
    mistakes.addAll(settings.ambiguous(known));
    mistakes.addAll(settings.attributes().check(types, keys));
    settings.logStrangers(known);
  }

  private void checkOwnKeys() {
    mistakes.addAll(settings.misspelt(begun.stream().map(UnitAssembly::knownOptions).toList()));
  }

  private Optional<ServiceUnit> assemble(Object given) {
    var type = given instanceof Class<?> service ? service : given.getClass();
    if (!Openness.of(type)) {
      mistakes.add(Openness.mistake(type));
      return Optional.empty();
    }
    var assembly = new UnitAssembly(type, launch, settings, container, mistakes);
    begun.add(assembly);
    try {
      return assembly.assemble(given);
    } catch (LinkageError e) {
      throw notInitialized(type, Objects.requireNonNullElse(e.getCause(), e));
    }
  }

  private static StartException notInitialized(Class<?> type, Throwable cause) {
    UncaughtException.log(cause);
    return new StartException(
        "failed to initialize class %s: %s".formatted(type.getSimpleName(), cause), cause);
  }
}
