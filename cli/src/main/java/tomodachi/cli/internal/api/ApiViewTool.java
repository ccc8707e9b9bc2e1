package tomodachi.cli.internal.api;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.Arrays;

/// Writes the API views of a distribution when that is built.
///
/// Arguments: the folder to write to, then the folders and jars that have the modules.
public final class ApiViewTool {
  private ApiViewTool() {}

  /// Runs the tool.
  ///
  /// @throws IllegalArgumentException when the arguments name no module `tomodachi`
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("Usage: ApiViewTool <output folder> <module path>...");
    }
    var modulePath = Arrays.stream(arguments).skip(1).map(Path::of).toArray(Path[]::new);
    ApiViews.of(ModuleFinder.of(modulePath)).writeTo(Path.of(arguments[0]));
  }
}
