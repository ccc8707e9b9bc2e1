package tomodachi.embedded.aws.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tomodachi.embedded.aws.EmbeddedAwsServer;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// A script of the test resources that talks to a new embedded server, which the environment names.
///
/// @param interpreter what runs it
/// @param file of `src/test/resources`, beside this class
record Script(List<String> interpreter, String file) {

  private static final Path FOLDER =
      Path.of("src/test/resources", Script.class.getPackageName().replace('.', '/'));
  private static final int SECONDS = 120;

  /// The lines it prints; it has to end well.
  List<String> lines(Path scratch) throws Exception {
    try (var server = new EmbeddedAwsServer().start(0, Timeline.system())) {
      return run(server, scratch);
    }
  }

  /// True if a command ends well.
  static boolean works(String... command) throws InterruptedException {
    try {
      var process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return ended(process) && process.exitValue() == 0;
    } catch (IOException _) {
      return false;
    }
  }

  private List<String> run(EmbeddedBroker.Running server, Path scratch) throws Exception {
    var output = scratch.resolve("output").toFile();
    var errors = scratch.resolve("errors").toFile();
    var process = builder(server).redirectOutput(output).redirectError(errors).start();
    assertThat(ended(process)).as("ends in %d s", SECONDS).isTrue();
    assertThat(process.exitValue()).as(() -> read(errors.toPath())).isZero();
    return read(output.toPath()).lines().toList();
  }

  private ProcessBuilder builder(EmbeddedBroker.Running server) {
    var command = new ArrayList<>(interpreter);
    command.add(FOLDER.resolve(file).toString());
    var builder = new ProcessBuilder(command);
    builder
        .environment()
        .putAll(
            Map.of(
                "AWS_ENDPOINT_URL", "http://127.0.0.1:" + server.address().getPort(),
                "AWS_ACCESS_KEY_ID", "script",
                "AWS_SECRET_ACCESS_KEY", "secret",
                "AWS_DEFAULT_REGION", "eu-west-1",
                "AWS_CONFIG_FILE", "/dev/null",
                "AWS_SHARED_CREDENTIALS_FILE", "/dev/null",
                "PYTHONIOENCODING", "utf-8",
                "LC_ALL", "C.UTF-8"));
    return builder;
  }

  private static boolean ended(Process process) throws InterruptedException {
    if (process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      return true;
    }
    process.destroyForcibly();
    return false;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
