package tomodachi.cli.internal.command;

import java.util.List;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.load.Generation;
import tomodachi.cli.internal.load.ServiceArguments;

/// Services that are looked at and not run.
final class LoadedServices {

  private LoadedServices() {}

  /// Their classes; from now on the thread finds classes as they do.
  ///
  /// @param places where they are, as it was typed; none: there are none
  static List<Class<?>> of(List<String> places, ClassPath classPath) {
    if (places.isEmpty()) {
      return List.of();
    }
    var generation =
        Generation.load(ServiceArguments.parse(places, classPath), CompilePath::ofProcess);
    Thread.currentThread().setContextClassLoader(generation.loader());
    return generation.services();
  }
}
