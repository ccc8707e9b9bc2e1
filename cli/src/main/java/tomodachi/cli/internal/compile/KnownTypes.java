package tomodachi.cli.internal.compile;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Types a source may mean: those of the framework and the well-known ones of the JDK.
///
/// @param fullNames their full names by their simple ones; some may not be public
record KnownTypes(Map<String, List<String>> fullNames) {

  static final String FRAMEWORK = "tomodachi";

  private static final List<String> JDK_PACKAGES =
      List.of(
          "java/lang",
          "java/util",
          "java/util/function",
          "java/util/stream",
          "java/util/concurrent",
          "java/util/regex",
          "java/time",
          "java/io",
          "java/nio/file",
          "java/nio/charset",
          "java/net",
          "java/math");

  /// @param api the folder with the API views of the framework
  static KnownTypes in(Path api) {
    var names = new TreeSet<String>();
    try {
      addFramework(api, names);
      addJdk(names);
    } catch (IOException e) {
      // They are for hints only; without them the compiler's own words have to do.
      return new KnownTypes(Map.of());
    }
    return new KnownTypes(
        names.stream().collect(groupingBy(KnownTypes::simple, mapping(name -> name, toList()))));
  }

  private static void addFramework(Path api, Collection<String> names) throws IOException {
    for (var jar : jars(api)) {
      try (var zip = new ZipFile(jar.toFile())) {
        zip.stream().map(ZipEntry::getName).forEach(name -> add(name, names));
      }
    }
  }

  private static List<Path> jars(Path api) throws IOException {
    try (var files = Files.list(api)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static void addJdk(Collection<String> names) throws IOException {
    var base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base");
    for (var name : JDK_PACKAGES) {
      try (var files = Files.list(base.resolve(name))) {
        files.forEach(file -> add(base.relativize(file).toString(), names));
      }
    }
  }

  /// @param file such as `tomodachi/http/Response.class`; nested types and whatever else is in a
  ///   jar are none
  private static void add(String file, Collection<String> names) {
    if (file.endsWith(".class") && file.contains("/") && !file.contains("$")) {
      names.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    }
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /// The packages of the framework that have types.
  List<String> frameworkPackages() {
    return fullNames.values().stream()
        .flatMap(List::stream)
        .filter(name -> name.startsWith(FRAMEWORK + "."))
        .map(name -> name.substring(0, name.lastIndexOf('.')))
        .distinct()
        .sorted()
        .toList();
  }

  /// The public types of a simple name, those of the framework first.
  List<Class<?>> named(String simple) {
    var types = new ArrayList<Class<?>>();
    fullNames.getOrDefault(simple, List.of()).forEach(name -> load(name).ifPresent(types::add));
    return Stream.concat(
            types.stream().filter(KnownTypes::isFrameworks),
            types.stream().filter(type -> !isFrameworks(type)))
        .toList();
  }

  static boolean isFrameworks(Class<?> type) {
    return type.getName().startsWith(FRAMEWORK + ".");
  }

  private static Optional<Class<?>> load(String name) {
    try {
      return Optional.<Class<?>>of(Class.forName(name, false, KnownTypes.class.getClassLoader()))
          .filter(type -> Modifier.isPublic(type.getModifiers()));
    } catch (ClassNotFoundException | LinkageError e) {
      // Such as one whose library isn't there: no hint leads to it.
      return Optional.empty();
    }
  }
}
