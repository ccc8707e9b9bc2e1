package tomodachi.cli.internal.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.SourceFile;
import tomodachi.cli.internal.suggest.MissingPath;

/// All that the user asked to run, each thing once.
public final class ServiceArguments {
  private final List<ServiceArgument> arguments;
  private final List<Path> classPath;
  private final List<SourceFile> sources;

  private ServiceArguments(Collection<ServiceArgument> arguments, List<Path> classPath) {
    this.arguments = List.copyOf(arguments);
    this.classPath = classPath;
    this.sources = read(arguments);
  }

  /// Understands the arguments.
  ///
  /// @param classPath jars and folders that the services use
  /// @throws CommandFailure when one names nothing, or a file can't be read
  public static ServiceArguments parse(List<String> texts, List<String> classPath) {
    var places = classPath.stream().map(ServiceArguments::place).toList();
    var found = new LinkedHashMap<Object, ServiceArgument>();
    for (var text : texts) {
      var argument = ServiceArgument.parse(text);
      found.putIfAbsent(identity(argument), argument);
    }
    return new ServiceArguments(found.values(), places);
  }

  /// True when a text names a service rather than something else, such as a queue: a file, a
  /// directory, or a class of the class path.
  public static boolean isService(String text, List<String> classPath) {
    return text.endsWith(".java")
        || text.endsWith(".jar")
        || ServiceArgument.isFile(text)
        || parse(List.of(), classPath).resource(text.replace('.', '/') + ".class").isPresent();
  }

  /// The arguments as the user wrote them.
  public List<String> places() {
    return arguments.stream().map(ServiceArgument::text).toList();
  }

  /// A resource beside the sources, in a jar or on the class path.
  public Optional<URL> resource(String name) {
    try (var loader = new URLClassLoader(GenerationLoader.urls(resourcePlaces()), null)) {
      return Optional.ofNullable(loader.findResource(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where classes and resources are found that don't come of the sources: jars and the class path.
  List<Path> classPlaces() {
    var archives = archives().stream().map(ServiceArgument.Archive::path);
    return Stream.concat(archives, classPath.stream()).toList();
  }

  /// The same and the folders of the sources.
  List<Path> resourcePlaces() {
    var roots = sources.stream().map(SourceFile::root).distinct();
    return Stream.concat(roots, classPlaces().stream()).toList();
  }

  /// The source files in the order of the arguments, those of a directory sorted by name.
  List<SourceFile> sources() {
    return sources;
  }

  List<ServiceArgument.Archive> archives() {
    return only(ServiceArgument.Archive.class);
  }

  List<ServiceArgument.TypeName> typeNames() {
    return only(ServiceArgument.TypeName.class);
  }

  private static List<SourceFile> read(Collection<ServiceArgument> arguments) {
    var files = new LinkedHashMap<Path, Path>();
    arguments.stream().flatMap(ServiceArguments::files).forEach(f -> files.putIfAbsent(real(f), f));
    return files.values().stream().map(SourceFile::read).toList();
  }

  private <T extends ServiceArgument> List<T> only(Class<T> kind) {
    return arguments.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Stream<Path> files(ServiceArgument argument) {
    return switch (argument) {
      case ServiceArgument.Source(_, var path) -> Stream.of(path);
      case ServiceArgument.Folder folder -> new SourceFolder(folder.path()).files().stream();
      case ServiceArgument.Archive _, ServiceArgument.TypeName _ -> Stream.empty();
    };
  }

  private static Object identity(ServiceArgument argument) {
    return switch (argument) {
      case ServiceArgument.Source(_, var path) -> real(path);
      case ServiceArgument.Folder(_, var path) -> real(path);
      case ServiceArgument.Archive(_, var path) -> real(path);
      case ServiceArgument.TypeName(var name) -> name;
    };
  }

  private static Path place(String text) {
    var place = Path.of(text);
    if (!Files.exists(place)) {
      throw CommandFailure.ofUsage(
          "no such class path entry: \"" + text + "\"",
          MissingPath.of(text, MissingPath.CLASSES).remedy());
    }
    return place;
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw CommandFailure.ofUnreadable(path, e);
    }
  }
}
