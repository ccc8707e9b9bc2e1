package tomodachi.cli.internal.libraries;

import java.util.List;

/// What services use besides their sources, as it was typed.
///
/// @param places jars and folders
/// @param coordinates libraries in Maven repositories
public record ClassPath(List<String> places, List<String> coordinates) {
  /// Nothing.
  public static final ClassPath NONE = new ClassPath(List.of(), List.of());

  public ClassPath {
    places = List.copyOf(places);
    coordinates = List.copyOf(coordinates);
  }
}
