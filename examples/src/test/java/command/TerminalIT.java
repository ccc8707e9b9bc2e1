package command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person sees who makes a service, runs it, edits it, makes a mistake, corrects it, and
/// stops.
class TerminalIT {

  @Test
  void fromNothingToAServiceThatIsStopped(@TempDir Path folder) throws IOException {
    var required = "true".equals(System.getenv("CI"));
    assumeTrue(required || Screen.isPossible(), "there is no tmux");
    var path = "PATH=" + Command.ROOT + ":" + System.getenv("PATH");
    var home = "JAVA_HOME=" + System.getProperty("java.home");
    try (var screen =
        Screen.open(
            folder, List.of(path, home, "TOMODACHI_HTTP_PORT=0", "TOMODACHI_ARCHIVE=off"))) {
      screen.type("tomodachi new orders");
      screen.await("cd orders");
      screen.type("cd orders");
      screen.clear();

      screen.type("tomodachi run .");
      screen.await("started service successfully");
      assertThat(screen.text())
          .contains("友", "file watcher enabled", "stop running services with <ctrl+c>");
      assertThat(screen.colours()).contains("\u001b[");

      var source = source(folder);
      var before = Files.readString(source);
      screen.clear();
      Files.writeString(source, before + "\n// edited\n");
      screen.await("started service successfully");
      assertThat(screen.text()).contains("updated files", "restarting services");

      screen.clear();
      Files.writeString(source, before.replaceFirst(";", ""));
      screen.await("restart failed due to error");
      assertThat(screen.text()).contains(source.getFileName() + ":", "^", "';' expected");

      screen.clear();
      Files.writeString(source, before);
      screen.await("started service successfully");

      screen.clear();
      screen.press("C-c");
      screen.await("terminated service");
      screen.type("echo ended with $?");
      screen.await("ended with 0");
    }
  }

  private static Path source(Path folder) throws IOException {
    try (var files = Files.walk(folder.resolve("orders/src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).findFirst().orElseThrow();
    }
  }
}
