package command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// A command that has ended by itself.
///
/// @param exitCode its exit code
/// @param out what it wrote to standard output
/// @param err what it wrote to standard error
record Finished(int exitCode, String out, String err) {

  /// Runs `./tomodachi` with these arguments in the root of the repository.
  static Finished of(String... arguments) {
    return of(Map.of(), arguments);
  }

  /// The same with further environment variables.
  static Finished of(Map<String, String> environment, String... arguments) {
    return of(Command.ROOT, environment, Command.ROOT.resolve("tomodachi"), arguments);
  }

  /// Runs a script in a folder.
  static Finished of(
      Path folder, Map<String, String> environment, Path script, String... arguments) {
    var builder = new ProcessBuilder(script.toString()).directory(folder.toFile());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      var err = CompletableFuture.supplyAsync(() -> read(process.errorReader(UTF_8)));
      var out = read(process.inputReader(UTF_8));
      return new Finished(process.onExit().join().exitValue(), out, err.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Reader reader) {
    try (reader) {
      return reader.readAllAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
