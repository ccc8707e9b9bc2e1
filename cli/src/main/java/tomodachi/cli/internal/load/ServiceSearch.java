package tomodachi.cli.internal.load;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.compile.Compilation;
import tomodachi.cli.internal.suggest.MissingPath;
import tomodachi.launch.Launch;

/// Finds the services among loaded classes. A class that another service extends is a part of that
/// one, not a service.
///
/// @param loader has the classes
record ServiceSearch(ClassLoader loader) {
  private static final String WHAT_IS_A_SERVICE =
      "a service is a class that isn't abstract and has a handler, such as a method with @Get,"
          + " a lifecycle method, or @Service";

  /// The services, in the order of the arguments.
  ///
  /// @throws CommandFailure when there is none
  List<Class<?>> search(ServiceArguments arguments, Compilation compilation) {
    var found = new LinkedHashSet<Class<?>>();
    compilation.given().stream().map(this::load).filter(this::isLinkedService).forEach(found::add);
    arguments.archives().forEach(jar -> found.addAll(servicesIn(new Archive(jar.path()))));
    arguments.typeNames().forEach(name -> found.add(named(name.text())));
    if (found.isEmpty()) {
      throw CommandFailure.ofStart(
          "no service found in " + quoted(arguments.places()),
          remedies(compilation.given().stream().map(this::load)));
    }
    return found.stream().filter(type -> !isExtended(type, found)).toList();
  }

  private boolean isService(Class<?> type) {
    return !type.isAnonymousClass() && !type.isLocalClass() && Launch.isService(type);
  }

  /// The same, where a class that can't be linked ends the start.
  private boolean isLinkedService(Class<?> type) {
    try {
      return isService(type);
    } catch (LinkageError e) {
      throw unlinked(type.getName(), e);
    }
  }

  private Class<?> named(String name) {
    var type =
        linked(name)
            .orElseThrow(() ->
                CommandFailure.ofStart(
                    "no such service file or class: \"" + name + "\"",
                    MissingPath.of(name, MissingPath.SERVICES).remedy(),
                    "files are looked for from the current directory, classes on --class-path"));
    if (!isLinkedService(type)) {
      throw CommandFailure.ofStart(
          "class \"" + name + "\" is not a service", remedies(Stream.of(type)));
    }
    return type;
  }

  /// What is missing for classes to be services.
  private static String[] remedies(Stream<Class<?>> types) {
    var almost = types.flatMap(type -> AbstractService.of(type).stream()).map(Object::toString);
    return Stream.concat(almost, Stream.of(WHAT_IS_A_SERVICE)).toArray(String[]::new);
  }

  private List<Class<?>> servicesIn(Archive archive) {
    return archive
        .declaredServices()
        .map(names -> names.stream().<Class<?>>map(this::named).toList())
        .orElseGet(() -> scan(archive));
  }

  private List<Class<?>> scan(Archive archive) {
    return archive.classNames().stream().flatMap(name -> scanned(name).stream()).toList();
  }

  /// A class of a jar if it is a service. One that can't be linked is none: jars have classes for
  /// libraries that aren't there.
  private Optional<Class<?>> scanned(String name) {
    try {
      return find(name)
          .filter(type -> loader.equals(type.getClassLoader()))
          .filter(this::isService);
    } catch (LinkageError e) {
      Log.LOGGER.atDebug().addKeyValue("class", name).setCause(e).log("skipped a class");
      return Optional.empty();
    }
  }

  private Class<?> load(String name) {
    return linked(name).orElseThrow();
  }

  private Optional<Class<?>> linked(String name) {
    try {
      return find(name);
    } catch (LinkageError e) {
      throw unlinked(name, e);
    }
  }

  static CommandFailure unlinked(String name, LinkageError e) {
    return CommandFailure.ofStart(
        "cannot load class \"%s\": %s".formatted(name, e),
        "put what it uses on --class-path, in the version it was compiled with");
  }

  private Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private static boolean isExtended(Class<?> type, Set<Class<?>> types) {
    return types.stream().anyMatch(other -> !other.equals(type) && type.isAssignableFrom(other));
  }

  private static String quoted(List<String> places) {
    return places.stream().map(place -> '"' + place + '"').collect(Collectors.joining(", "));
  }

  /// Made at the first use: most starts need no log here.
  private static final class Log {
    static final Logger LOGGER = LoggerFactory.getLogger("tomodachi.importer");
  }
}
