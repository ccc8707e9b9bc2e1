package tomodachi.cli.internal.newer;

import java.io.IOException;
import java.nio.file.Path;

/// Rewrites jars of a distribution when that is built: the JVM leaves classes of Java 5 and older
/// out of its archives, so each start would read and check them.
///
/// Arguments: the jars.
public final class NewerJarTool {
  private NewerJarTool() {}

  /// Runs the tool.
  ///
  /// @throws IllegalArgumentException when a jar is signed
  public static void main(String[] arguments) throws IOException {
    for (var argument : arguments) {
      new NewerJar(Path.of(argument)).rewrite();
    }
  }
}
