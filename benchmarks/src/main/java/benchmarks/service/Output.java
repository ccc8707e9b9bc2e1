package benchmarks.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/// What commands say.
public final class Output {

  private Output() {}

  /// Runs a command until it ends. Both its streams, together.
  ///
  /// @throws IOException when it can't be started, fails, or the caller is interrupted
  public static String of(List<String> words) throws IOException {
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    try {
      var text = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new IOException("%s failed: %s".formatted(words, text));
      }
      return text;
    } catch (InterruptedException e) {
      throw new IOException("Interrupted", e);
    } finally {
      process.destroy();
    }
  }
}
