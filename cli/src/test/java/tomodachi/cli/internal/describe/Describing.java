package tomodachi.cli.internal.describe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tomodachi.cli.internal.command.Command;
import tomodachi.cli.internal.terminal.Environment;

/// A run of `tomodachi describe`, with what it printed.
record Describing(int exitCode, String out, String err) {

  /// With these arguments after the command.
  static Describing of(Map<String, String> variables, List<String> arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var all = new ArrayList<>(List.of("describe"));
    all.addAll(arguments);
    var exitCode =
        new Command(
                new Environment(variables),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8))
            .run(all.toArray(String[]::new));
    return new Describing(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }

  /// Of an example, such as `http/HttpExample.java`.
  static Describing example(String path, String... options) {
    var arguments = new ArrayList<>(List.of(root().resolve("examples").resolve(path).toString()));
    arguments.addAll(List.of(options));
    return of(Map.of(), arguments);
  }

  private static Path root() {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("tomodachi"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    return folder;
  }
}
