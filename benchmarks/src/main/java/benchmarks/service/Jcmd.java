package benchmarks.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Commands to the JVM of a service.
public final class Jcmd {

  private Jcmd() {}

  /// Gives a command and waits until it is done. What the JVM says.
  ///
  /// @throws IOException when it can't be given
  public static String run(long pid, String... command) throws IOException {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    words.add(Long.toString(pid));
    words.addAll(List.of(command));
    return Output.of(words);
  }
}
