package tomodachi.cli.internal.doctor;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.message.Conditions;
import tomodachi.cli.internal.message.Visits;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.transport.Timeline;

/// Looks for what keeps services from running.
///
/// @param environment variables of the process
/// @param version the framework's
/// @param missing libraries that nothing works without, and that aren't there
/// @param timeline the time
public record Doctor(
    Environment environment, String version, List<String> missing, Timeline timeline) {

  public Doctor {
    missing = List.copyOf(missing);
  }

  /// What was found.
  ///
  /// @param services gives them, or none
  /// @param conditions their options
  /// @throws CommandFailure when the command line turns out to be wrong
  public Diagnosis diagnosis(Supplier<List<Class<?>>> services, Conditions conditions) {
    var machine =
        Stream.of(
            new JavaExamination(System::getProperty, timeline),
            new LimitsExamination(LimitsExamination.PROCESS),
            new InstallationExamination(environment, version, missing),
            new EnvironmentExamination(environment));
    var parts = machine.map(Diagnosis.Part::of);
    return new Diagnosis(Stream.concat(parts, services(services, conditions)).toList());
  }

  private Stream<Diagnosis.Part> services(
      Supplier<List<Class<?>>> services, Conditions conditions) {
    try {
      return services(services.get(), conditions);
    } catch (CommandFailure e) {
      if (e.isUsage()) {
        throw e;
      }
      return Stream.of(Complaint.about("services", e).part());
    }
  }

  private Stream<Diagnosis.Part> services(List<Class<?>> services, Conditions conditions) {
    var launch = Candidates.launch(services, conditions);
    try (var prepared = Visits.prepared(launch)) {
      var variables = new VariablesExamination(prepared.strangers(), !services.isEmpty());
      var transports =
          services.isEmpty() ? Candidates.installed(prepared, timeline) : Candidates.of(prepared);
      return Stream.concat(Stream.of(variables), transports.map(TransportExamination::new))
          .map(Diagnosis.Part::of)
          .toList() // Before the services are released.
          .stream();
    }
  }
}
