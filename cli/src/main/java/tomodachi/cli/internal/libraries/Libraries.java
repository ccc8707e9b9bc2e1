package tomodachi.cli.internal.libraries;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.terminal.Environment;
import tomodachi.cli.internal.terminal.Terminal;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.LibraryResolver;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolvedLibraries;
import tomodachi.transport.Timeline;

/// Turns declared libraries into jars: as remembered from an earlier start, or else by a resolver.
///
/// @param err tells a person what is fetched, and what is another version than was declared
/// @param resolver asked for what isn't remembered
public record Libraries(
    Environment environment, PrintStream err, Timeline timeline, LibraryResolver resolver) {

  /// Those of this process.
  public static Libraries ofProcess() {
    return new Libraries(
        Environment.ofProcess(), System.err, Timeline.system(), ResolverFolder.ofProcess());
  }

  /// The jars of all that is declared and what it needs, but for what the framework has itself.
  ///
  /// @throws CommandFailure when a library can't be had
  public List<Path> of(Declarations declarations) {
    if (declarations.all().isEmpty()) {
      return List.of();
    }
    var framework = FrameworkArtifacts.ofProcess();
    var settings = MavenSettings.of(environment);
    var key = CacheKey.of(declarations.coordinates(), settings, framework.fileNames());
    var cache = ResolutionCache.of(environment, timeline.plan());
    var resolved =
        cache
            .find(key)
            .orElseGet(() -> {
              var fresh = resolve(declarations, settings, framework);
              cache.store(key, fresh);
              return fresh;
            });
    resolved.notes().forEach(note -> err.println("warning: " + note));
    return resolved.jars();
  }

  private ResolvedLibraries resolve(
      Declarations declarations, MavenSettings settings, FrameworkArtifacts framework) {
    var request =
        new LibraryRequest(declarations.coordinates(), framework.versions(), settings.chosen());
    try (var line = new DownloadLine(err, Terminal.ERR.isThere(), timeline.machine())) {
      return resolver.resolve(request, line);
    } catch (ResolutionException e) {
      throw new ResolutionProblem(e, declarations).failure();
    }
  }
}
