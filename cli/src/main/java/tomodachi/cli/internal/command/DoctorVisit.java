package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.banner.Release;
import tomodachi.cli.internal.doctor.Diagnosis;
import tomodachi.cli.internal.doctor.Doctor;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.transport.Timeline;

/// What the command that looks for what is wrong does.
record DoctorVisit(
    Environment environment, DoctorArguments arguments, MessageConditions conditions) {

  /// What was found.
  ///
  /// @throws tomodachi.cli.internal.CommandFailure when a file with options isn't right
  Diagnosis diagnosis() {
    var options = conditions.with(environment.variables());
    return new Doctor(
            environment,
            Release.currentVersion(),
            Dependencies.ofProcess().missing(),
            Timeline.system())
        .diagnosis(this::services, options);
  }

  private List<Class<?>> services() {
    return LoadedServices.of(arguments.services(), arguments.classPath());
  }
}
