package artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What makes the image of a project.
///
/// @param lines its lines
record Dockerfile(List<String> lines) {
  private static final Pattern HEALTH =
      Pattern.compile("HEALTHCHECK .* CMD \\[\"bash\", \"-c\", \"(.*)\"]");
  private static final String HOME = "/opt/tomodachi/";

  static Dockerfile of(Project project) throws IOException {
    return new Dockerfile(Files.readAllLines(project.file("Dockerfile")));
  }

  /// What it takes of a distribution.
  Stream<Path> parts() {
    return lines.stream()
        .filter(line -> line.startsWith("COPY --from=build " + HOME))
        .flatMap(line -> Stream.of(line.split(" ", -1)).skip(2))
        .filter(word -> word.startsWith(HOME))
        .map(word -> Path.of(word.substring(HOME.length())));
  }

  /// Whether a service on a port of this machine is healthy, as Docker would ask.
  boolean isHealthy(Path folder, String port) {
    var command = List.of("env", "TOMODACHI_HTTP_PORT=" + port, "bash", "-c", healthCheck());
    try (var check = Program.start(folder, command)) {
      return check.exitCode() == 0;
    }
  }

  private String healthCheck() {
    return lines.stream()
        .map(HEALTH::matcher)
        .filter(check -> check.matches())
        .map(check -> check.group(1).replace("\\\\", "\\"))
        .findFirst()
        .orElseThrow();
  }
}
