package tomodachi.cli.libraries;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What libraries are asked for.
///
/// @param coordinates the libraries, and bills of materials
/// @param provided what the framework has itself, versions by `group:artifact`; it's left out
/// @param settings a `settings.xml` of Maven; null for the user's own
public record LibraryRequest(
    List<Coordinate> coordinates, Map<String, String> provided, @Nullable Path settings) {

  public LibraryRequest {
    coordinates = List.copyOf(coordinates);
    provided = Map.copyOf(provided);
  }
}
