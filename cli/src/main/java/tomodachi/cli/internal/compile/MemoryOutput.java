package tomodachi.cli.internal.compile;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/// The files of one compilation: sources and libraries from disk, class files into memory.
final class MemoryOutput extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private final Map<String, CompiledClass> classes = new TreeMap<>();
  private final Map<URI, Set<String>> names = new LinkedHashMap<>();

  MemoryOutput(StandardJavaFileManager files) {
    super(files);
  }

  /// Hides a module declaration beside the sources: services belong to no module.
  @Override
  public @Nullable JavaFileObject getJavaFileForInput(
      Location location, String className, JavaFileObject.Kind kind) throws IOException {
    return className.equals("module-info") && location == StandardLocation.SOURCE_PATH
        ? null
        : super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, JavaFileObject.Kind kind, @Nullable FileObject sibling) {
    var compiled = new CompiledClass(className);
    classes.put(className, compiled);
    if (sibling != null) {
      names.computeIfAbsent(sibling.toUri(), _ -> new TreeSet<>()).add(className);
    }
    return compiled;
  }

  /// The class files by the names of their classes.
  Map<String, byte[]> classFiles() {
    return classes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().bytes()));
  }

  /// The source files of the classes.
  Set<URI> sources() {
    return names.keySet();
  }

  /// The source files by the names of the classes that came from them.
  Map<String, URI> origins() {
    var origins = new HashMap<String, URI>();
    names.forEach((source, from) -> from.forEach(name -> origins.put(name, source)));
    return origins;
  }

  /// The names of the classes that came from a source file, sorted.
  Set<String> namesFrom(URI source) {
    return names.getOrDefault(source, Set.of());
  }
}
