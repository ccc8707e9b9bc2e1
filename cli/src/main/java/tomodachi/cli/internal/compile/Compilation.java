package tomodachi.cli.internal.compile;

import java.net.URI;
import java.util.List;
import java.util.Map;

/// Compiled sources.
///
/// @param classes class files by the names of their classes
/// @param origins the source files by the names of their classes
/// @param given names of the classes in the files that were asked for, in the order of the files;
///   the others were found beside them
public record Compilation(
    Map<String, byte[]> classes, Map<String, URI> origins, List<String> given) {

  /// What comes of no sources.
  public static final Compilation NOTHING = new Compilation(Map.of(), Map.of(), List.of());

  public Compilation {
    classes = Map.copyOf(classes);
    origins = Map.copyOf(origins);
    given = List.copyOf(given);
  }
}
