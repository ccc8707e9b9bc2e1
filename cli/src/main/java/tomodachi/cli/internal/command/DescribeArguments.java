package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.describe.Aspect;
import tomodachi.cli.internal.libraries.ClassPath;

/// What `tomodachi describe` was asked to do.
///
/// @param aspect what it says of them
/// @param services as they were typed, at least one
/// @param classPath what the services use besides their sources
record DescribeArguments(Aspect aspect, List<String> services, ClassPath classPath) {

  DescribeArguments {
    services = List.copyOf(services);
  }
}
