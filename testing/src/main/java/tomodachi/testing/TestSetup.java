package tomodachi.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tomodachi.DeclarationException;
import tomodachi.StartException;

/// What a test runs, and under which conditions. Immutable.
///
/// @param services instances or classes, at least one
/// @param files JSON files with options, which win over code
/// @param environment environment variables that may set options; they win over files
/// @param overrides options that win over code, such as `http.client_max_size=1000`
/// @param production true: as with `--production`
/// @param timeline the time of the runtime
/// @param faults null: nothing goes wrong on purpose
public record TestSetup(
    List<Object> services,
    List<Path> files,
    Map<String, String> environment,
    List<String> overrides,
    boolean production,
    ManualTimeline timeline,
    @Nullable FaultSetup faults) {

  public TestSetup {
    services = List.copyOf(services);
    files = List.copyOf(files);
    environment = Map.copyOf(environment);
    overrides = List.copyOf(overrides);
  }

  /// These services in development, with a [ManualTimeline] and without overrides.
  public static TestSetup of(Object service, Object... more) {
    var services = new ArrayList<Object>();
    services.add(service);
    services.addAll(Arrays.asList(more));
    return new TestSetup(
        services, List.of(), Map.of(), List.of(), false, new ManualTimeline(), null);
  }

  /// A copy with the options of these JSON files. A port they give for all services isn't taken: a
  /// test's services listen on a free one.
  public TestSetup withFiles(Path... files) {
    return new TestSetup(
        services, List.of(files), environment, overrides, production, timeline, faults);
  }

  /// A copy with these environment variables; those of the test's own process don't count, nor does
  /// a port they give for all services.
  public TestSetup withEnvironment(Map<String, String> environment) {
    return new TestSetup(services, files, environment, overrides, production, timeline, faults);
  }

  /// A copy with these overrides, each `key=value`. A port given here is taken instead of a free
  /// one.
  public TestSetup withOverrides(String... overrides) {
    return new TestSetup(
        services, files, environment, List.of(overrides), production, timeline, faults);
  }

  /// A copy for production or development.
  public TestSetup withProduction(boolean production) {
    return new TestSetup(services, files, environment, overrides, production, timeline, faults);
  }

  /// A copy with another timeline, such as one that begins at a certain instant.
  public TestSetup withTimeline(ManualTimeline timeline) {
    return new TestSetup(services, files, environment, overrides, production, timeline, faults);
  }

  /// A copy whose services can be troubled by [RunningService#faults]. Where embedded brokers are
  /// installed, they get their own, each behind a network that can be broken; options that lead
  /// them to another broker lead past that network.
  public TestSetup withFaults() {
    return withFaults(new FaultSetup(null));
  }

  /// A copy whose services can be troubled by [RunningService#faults], and reach their broker
  /// through `proxy`: an option, such as `amqp.port`, has to lead them to it. The test closes it.
  public TestSetup withFaults(FaultProxy proxy) {
    return withFaults(new FaultSetup(proxy));
  }

  private TestSetup withFaults(@Nullable FaultSetup faults) {
    return new TestSetup(services, files, environment, overrides, production, timeline, faults);
  }

  /// Without the values of variables and overrides, which may be secret.
  @Override
  public String toString() {
    return "TestSetup[services=%s, files=%s, production=%s]".formatted(services, files, production);
  }

  /// Starts the services and returns when they are ready.
  ///
  /// @throws DeclarationException when declarations or options from outside are wrong
  /// @throws StartException when a lifecycle method threw or a transport could not open
  public RunningService start() {
    return RunningService.start(this, List.of());
  }
}
