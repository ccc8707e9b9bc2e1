package tomodachi.cli.internal.load;

import java.io.IOException;
import java.net.URLClassLoader;
import java.util.List;
import java.util.function.Supplier;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.Compilation;
import tomodachi.cli.internal.compile.CompilePath;
import tomodachi.cli.internal.compile.SourceCompiler;
import tomodachi.cli.internal.libraries.Libraries;
import tomodachi.cli.internal.terminal.Progress;
import tomodachi.launch.DevelopmentSources;

/// The services of one start, compiled and loaded but not yet made.
///
/// @param loader the loader of their classes, and of no other start's
/// @param services their classes, in the order of the arguments, at least one
/// @param sources shows lines of their sources to developers
public record Generation(
    URLClassLoader loader, List<Class<?>> services, DevelopmentSources.Lookup sources)
    implements AutoCloseable {

  public Generation {
    services = List.copyOf(services);
  }

  /// Finds the libraries, compiles what is source and loads all.
  ///
  /// @param path what sources are compiled against besides their class path
  /// @throws CommandFailure when a library can't be had, sources don't compile, or there is no
  ///   service
  public static Generation load(ServiceArguments arguments, Supplier<CompilePath> path) {
    return load(arguments, path, Libraries.ofProcess());
  }

  static Generation load(
      ServiceArguments arguments, Supplier<CompilePath> path, Libraries libraries) {
    var complete = arguments.with(libraries);
    var sources = DiskSources.asOfNow(complete);
    if (complete.sources().isEmpty()) {
      return load(complete, Compilation.NOTHING, sources);
    }
    var attempt = attempt(complete, path);
    var more = arguments.withFilesBeside(attempt.filesBeside());
    return more.declaresAs(arguments)
        ? load(complete, attempt.result(), sources)
        : load(more, path, libraries);
  }

  private static SourceCompiler.Attempt attempt(
      ServiceArguments arguments, Supplier<CompilePath> path) {
    try (var _ = Progress.begin("compiling")) {
      return new SourceCompiler(path.get(), arguments.classPlaces()).attempt(arguments.sources());
    }
  }

  private static Generation load(
      ServiceArguments arguments, Compilation compilation, DiskSources sources) {
    var loader =
        new GenerationLoader(
            compilation, arguments.resourcePlaces(), Generation.class.getClassLoader());
    return new Generation(
        loader, new ServiceSearch(loader).search(arguments, compilation), sources);
  }

  /// Closes the jars. Classes that were not loaded by then can't be any more.
  ///
  /// @throws IOException when one can't be closed
  @Override
  public void close() throws IOException {
    loader.close();
  }
}
