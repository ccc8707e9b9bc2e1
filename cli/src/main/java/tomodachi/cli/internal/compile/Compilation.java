package tomodachi.cli.internal.compile;

import java.util.List;
import java.util.Map;

/// Compiled sources.
///
/// @param classes class files by the names of their classes
/// @param given names of the classes in the files that were asked for, in the order of the files;
///   the others were found beside them
public record Compilation(Map<String, byte[]> classes, List<String> given) {

  /// What comes of no sources.
  public static final Compilation NOTHING = new Compilation(Map.of(), List.of());

  public Compilation {
    classes = Map.copyOf(classes);
    given = List.copyOf(given);
  }
}
