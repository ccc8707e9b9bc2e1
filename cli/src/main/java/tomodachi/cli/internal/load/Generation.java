package tomodachi.cli.internal.load;

import java.util.List;
import java.util.function.Supplier;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.Compilation;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.compile.SourceCompiler;

/// The services of one start, compiled and loaded but not yet made.
///
/// @param loader the loader of their classes, and of no other start's
/// @param services their classes, in the order of the arguments, at least one
public record Generation(ClassLoader loader, List<Class<?>> services) {

  public Generation {
    services = List.copyOf(services);
  }

  /// Compiles what is source and loads all.
  ///
  /// @param path what sources are compiled against besides their class path
  /// @throws CommandFailure when sources don't compile, or there is no service
  public static Generation load(ServiceArguments arguments, Supplier<CompilePath> path) {
    var compilation = compile(arguments, path);
    var loader =
        new GenerationLoader(
            compilation.classes(), arguments.resourcePlaces(), Generation.class.getClassLoader());
    return new Generation(loader, new ServiceSearch(loader).search(arguments, compilation));
  }

  private static Compilation compile(ServiceArguments arguments, Supplier<CompilePath> path) {
    var sources = arguments.sources();
    return sources.isEmpty()
        ? Compilation.NOTHING
        : new SourceCompiler(path.get(), arguments.classPlaces()).compile(sources);
  }
}
