package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.libraries.ClassPath;

/// What `tomodachi doctor` was asked to do.
///
/// @param json true: as JSON, for scripts
/// @param services as they were typed; none: what any service would need
/// @param classPath what the services use besides their sources
record DoctorArguments(boolean json, List<String> services, ClassPath classPath) {

  DoctorArguments {
    services = List.copyOf(services);
  }
}
