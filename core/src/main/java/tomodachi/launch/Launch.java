package tomodachi.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tomodachi.DeclarationException;
import tomodachi.RunningServices;
import tomodachi.StartException;
import tomodachi.internal.discovery.ServiceDiscovery;
import tomodachi.internal.lifecycle.Container;
import tomodachi.internal.lifecycle.Foreground;
import tomodachi.internal.lifecycle.SharedResources;
import tomodachi.internal.options.Settings;
import tomodachi.transport.Mistake;
import tomodachi.transport.Timeline;

/// What to start and under which conditions: for what starts services on behalf of others, such as
/// the command and the testing module. Immutable.
///
/// @param services instances or classes, at least one
/// @param files JSON files with options, the last one first in rank; they win over code
/// @param environment the environment variables that may set options; they win over files
/// @param overrides options that win over everything else, such as `http.port=9701`, the last one
///   first in rank
/// @param production true: nothing is started that is meant for development
/// @param timeline the time of the runtime
/// @param probes stand around the calls of all handlers, the first is the outermost
public record Launch(
    List<Object> services,
    List<Path> files,
    Map<String, String> environment,
    List<String> overrides,
    boolean production,
    Timeline timeline,
    List<CallProbe> probes) {

  public Launch {
    services = List.copyOf(services);
    files = List.copyOf(files);
    environment = Map.copyOf(environment);
    overrides = List.copyOf(overrides);
    probes = List.copyOf(probes);
    if (services.isEmpty()) {
      throw new IllegalArgumentException("There is no service to start");
    }
  }

  /// These services with the real time, in development, with nothing but their code for options.
  public static Launch of(Object service, Object... more) {
    var services = new ArrayList<Object>();
    services.add(service);
    services.addAll(Arrays.asList(more));
    return new Launch(
        services, List.of(), Map.of(), List.of(), false, Timeline.system(), List.of());
  }

  /// A copy with these JSON files.
  public Launch withFiles(List<Path> files) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// A copy with these environment variables.
  public Launch withEnvironment(Map<String, String> environment) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// A copy with these overrides, each `key=value`.
  public Launch withOverrides(List<String> overrides) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// A copy for production or development.
  public Launch withProduction(boolean production) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// A copy with another time.
  public Launch withTimeline(Timeline timeline) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// A copy with these probes, for tests.
  public Launch withProbes(List<CallProbe> probes) {
    return new Launch(services, files, environment, overrides, production, timeline, probes);
  }

  /// Starts the services and returns when they are ready. Takes no signals.
  ///
  /// @throws DeclarationException when declarations, files, variables or overrides are wrong
  /// @throws StartException when a lifecycle method threw or a transport could not open
  public RunningServices start() {
    return Container.start(this);
  }

  /// Puts the services together as a start does, constructs and checks them, and doesn't start
  /// them: for what wants to know of services how they would run.
  ///
  /// In files, options for other services are no mistakes.
  ///
  /// @throws DeclarationException when declarations, files, variables or overrides are wrong
  /// @throws StartException when a constructor threw
  public PreparedServices prepare() {
    return Container.prepare(this);
  }

  /// Runs the services until they are stopped by a signal or [tomodachi.Tomodachi#exit].
  ///
  /// A failed start is logged as one readable message. At the end of the grace period the process
  /// is halted, whatever still runs in it.
  ///
  /// @return the exit code, 1 after a failed start
  public int run() {
    return Foreground.of(this).run();
  }

  @Override
  public String toString() {
    return "Launch[services=%s, production=%s]".formatted(services, production);
  }

  /// Reads files as [#start] will, for the sake of what is wrong with them.
  ///
  /// @throws DeclarationException when one is missing, larger than 1 MiB, no JSON object, or has a
  ///   key twice; the message says which, with line and column
  public static void checkFiles(List<Path> files) {
    var mistakes = new Settings(files, Map.of(), List.of()).mistakes();
    if (!mistakes.isEmpty()) {
      throw new DeclarationException(mistakes.stream().map(Mistake::toString).toList());
    }
  }

  /// True when a class is meant to be started: it isn't abstract, and has a trigger, a lifecycle
  /// method or [tomodachi.Service], itself or inherited.
  public static boolean isService(Class<?> type) {
    return ServiceDiscovery.isService(type);
  }

  /// Keeps open what the services of the process share, such as a listening socket, when no service
  /// runs, until the result is closed: for replacing services by a new generation without refusing
  /// a client.
  public static AutoCloseable retainShared() {
    return SharedResources.process().retain();
  }
}
