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
import tomodachi.cli.internal.libraries.ClassPath;
import tomodachi.cli.internal.libraries.Declarations;
import tomodachi.cli.internal.libraries.Libraries;
import tomodachi.cli.internal.suggest.MissingPath;

/// All that the user asked to run, each thing once.
public final class ServiceArguments {
  private final List<ServiceArgument> arguments;
  private final List<Path> classPath;
  private final List<SourceFile> sources;
  private final Declarations libraries;

  private ServiceArguments(
      Collection<ServiceArgument> arguments,
      List<Path> classPath,
      List<SourceFile> sources,
      Declarations libraries) {
    this.arguments = List.copyOf(arguments);
    this.classPath = List.copyOf(classPath);
    this.sources = sources;
    this.libraries = libraries;
  }

  /// Understands the arguments.
  ///
  /// @param classPath jars and folders that the services use
  /// @throws CommandFailure when one names nothing, or a file can't be read
  public static ServiceArguments parse(List<String> texts, List<String> classPath) {
    return parse(texts, new ClassPath(classPath, List.of()));
  }

  /// The same with libraries.
  ///
  /// @throws CommandFailure also when a library isn't declared as it should
  public static ServiceArguments parse(List<String> texts, ClassPath classPath) {
    var places = classPath.places().stream().map(ServiceArguments::place).toList();
    var found = new LinkedHashMap<Object, ServiceArgument>();
    for (var text : texts) {
      var argument = ServiceArgument.parse(text);
      found.putIfAbsent(identity(argument), argument);
    }
    var sources = read(found.values());
    var libraries = Declarations.of(classPath.coordinates(), sources);
    return new ServiceArguments(found.values(), places, sources, libraries);
  }

  /// The same with their libraries on the class path, behind all else.
  ///
  /// @throws CommandFailure when a library can't be had
  ServiceArguments with(Libraries found) {
    var places = Stream.concat(classPath.stream(), found.of(libraries).stream()).toList();
    return new ServiceArguments(arguments, places, sources, Declarations.NONE);
  }

  /// The same with the libraries that these source files declare too.
  ///
  /// @throws CommandFailure when one isn't declared as it should
  ServiceArguments withFilesBeside(Collection<Path> files) {
    var declared = libraries.and(files.stream().map(SourceFile::read).toList());
    return new ServiceArguments(arguments, classPath, sources, declared);
  }

  /// True when these declare the same libraries as others.
  boolean declaresAs(ServiceArguments others) {
    return libraries.equals(others.libraries);
  }

  /// True when a text names a service rather than something else, such as a queue: a file, a
  /// directory, or a class of the class path.
  public static boolean isService(String text, ClassPath classPath) {
    return text.endsWith(".java")
        || text.endsWith(".jar")
        || ServiceArgument.isFile(text)
        || parse(List.of(), classPath)
            .with(Libraries.ofProcess())
            .resource(text.replace('.', '/') + ".class")
            .isPresent();
  }

  /// The arguments as the user wrote them.
  public List<String> places() {
    return arguments.stream().map(ServiceArgument::text).toList();
  }

  /// What the services come of: directories with what is below them, and files.
  public List<Path> origins() {
    var folders = only(ServiceArgument.Folder.class).stream().map(ServiceArgument.Folder::path);
    return Stream.concat(folders, resourcePlaces().stream()).toList();
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
    var libraries = folders().flatMap(folder -> folder.libraries().stream());
    return Stream.of(archives, classPath.stream(), libraries).flatMap(places -> places).toList();
  }

  /// The same and the folders of the sources.
  List<Path> resourcePlaces() {
    var roots = sources.stream().map(SourceFile::root).distinct();
    var resources = folders().flatMap(folder -> folder.resources().stream());
    return Stream.of(roots, resources, classPlaces().stream()).flatMap(places -> places).toList();
  }

  /// The source files in the order of the arguments, those of a directory sorted by name.
  public List<SourceFile> sources() {
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

  private Stream<ProjectFolder> folders() {
    return only(ServiceArgument.Folder.class).stream()
        .map(folder -> new ProjectFolder(folder.path()));
  }

  private static Stream<Path> files(ServiceArgument argument) {
    return switch (argument) {
      case ServiceArgument.Source(_, var path) -> Stream.of(path);
      case ServiceArgument.Folder folder ->
          new SourceFolder(new ProjectFolder(folder.path()).sources()).files().stream();
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
