package benchmarks.http.load;

import benchmarks.service.Output;
import benchmarks.service.Running;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The load generator wrk, version 4.
///
/// @param command where it is
public record Wrk(Path command) {

  private static final int THREADS = 2;

  /// The one on the path of commands.
  ///
  /// @throws IllegalArgumentException when there is none
  public static Wrk find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "wrk"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Wrk::new)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no wrk on the PATH; on Debian and Ubuntu it is in the package wrk"));
  }

  /// Puts a service under load. Times below a second are a second.
  public Slice load(Running service, Shot shot, Duration time) throws IOException {
    var before = service.cpu();
    var output = WrkOutput.parse(Output.of(command(service, shot, time)));
    var micros = (service.cpu() - before) * 1e3;
    if (output.requests() == 0) {
      throw new IOException("No answer to %s".formatted(shot));
    }
    return new Slice(output.perSecond(), micros / output.requests(), output.p99(), output.errors());
  }

  private List<String> command(Running service, Shot shot, Duration time) {
    var words = new ArrayList<String>();
    words.addAll(List.of(command.toString(), "--latency"));
    words.addAll(List.of("-t", Integer.toString(THREADS)));
    words.addAll(List.of("-c", Integer.toString(shot.connections())));
    words.addAll(List.of("-d", Math.max(1, time.toSeconds()) + "s"));
    if (shot.script() != null) {
      words.addAll(List.of("-s", shot.script().toString()));
    }
    words.add("http://127.0.0.1:%d%s".formatted(service.port(), shot.path()));
    return words;
  }
}
