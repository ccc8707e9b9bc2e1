package tomodachi.cli.internal.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.libraries.DownloadProgress;
import tomodachi.cli.libraries.LibraryRequest;
import tomodachi.cli.libraries.LibraryResolver;
import tomodachi.cli.libraries.ResolutionException;
import tomodachi.cli.libraries.ResolvedLibraries;

/// The resolver of a distribution, in a folder that is loaded for a resolution and left alone
/// otherwise. One on the class path of the process goes before.
///
/// @param path null when the process doesn't run from a distribution
record ResolverFolder(@Nullable Path path) implements LibraryResolver {

  /// The one of this process.
  static ResolverFolder ofProcess() {
    var home = System.getProperty("tomodachi.home");
    return new ResolverFolder(home == null ? null : Path.of(home, "deps"));
  }

  @Override
  public ResolvedLibraries resolve(LibraryRequest request, DownloadProgress progress)
      throws ResolutionException {
    var own = first(ResolverFolder.class.getClassLoader());
    return own.isPresent()
        ? own.get().resolve(request, progress)
        : resolveByFolder(request, progress);
  }

  private ResolvedLibraries resolveByFolder(LibraryRequest request, DownloadProgress progress)
      throws ResolutionException {
    try (var loader = new Loader(jars())) {
      return first(loader).orElseThrow(this::missing).resolve(request, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<LibraryResolver> first(ClassLoader loader) {
    return ServiceLoader.load(LibraryResolver.class, loader).findFirst();
  }

  private URL[] jars() throws IOException {
    if (path == null || !Files.isDirectory(path)) {
      throw missing();
    }
    try (var files = Files.list(path)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(ResolverFolder::url)
          .toArray(URL[]::new);
    }
  }

  private CommandFailure missing() {
    return CommandFailure.ofStart(
        "there is nothing here that resolves libraries",
        path == null
            ? "add tomodachi-deps to the class path; a distribution has it in its folder deps"
            : "unpack the distribution again; it belongs into its folder deps");
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /// Loads the resolver. What it logs goes nowhere: it runs while the log may not be set up yet,
  /// and what matters comes as an exception.
  private static final class Loader extends URLClassLoader {
    private static final String LOGGING = "org.slf4j.";

    static {
      registerAsParallelCapable();
    }

    Loader(URL... jars) {
      super("libraries", jars, ResolverFolder.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      return name.startsWith(LOGGING) ? ownClass(name) : super.loadClass(name, resolve);
    }

    private Class<?> ownClass(String name) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        var loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }
}
