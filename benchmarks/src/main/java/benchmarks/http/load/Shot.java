package benchmarks.http.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What is asked for under load.
///
/// @param path unless the script says another one for each request
/// @param connections at once
/// @param script of wrk, for anything but GET of one path
public record Shot(String path, int connections, @Nullable Path script) {

  /// GET of one path.
  public static Shot get(String path, int connections) {
    return new Shot(path, connections, null);
  }
}
