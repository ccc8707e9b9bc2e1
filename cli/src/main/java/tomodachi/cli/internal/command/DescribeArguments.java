package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.describe.Aspect;

/// What `tomodachi describe` was asked to do.
///
/// @param aspect what it says of them
/// @param services as they were typed, at least one
/// @param classPath entries that are on the class path of the services
record DescribeArguments(Aspect aspect, List<String> services, List<String> classPath) {

  DescribeArguments {
    services = List.copyOf(services);
    classPath = List.copyOf(classPath);
  }
}
