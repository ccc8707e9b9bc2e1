package command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with a service file: one readable message with place and remedy, exit code 1,
/// and no stack trace of ours.
class BadInputIT {

  @TempDir Path folder;

  private record Failure(int exitCode, String text) {}

  private Failure run(String source, String... options) throws IOException {
    var file = folder.resolve("Broken.java");
    Files.writeString(file, source);
    return run(file, options);
  }

  private static Failure run(Path file, String... options) {
    var arguments = new ArrayList<String>();
    arguments.add(file.toString());
    arguments.addAll(List.of("-o", "http.port=0"));
    arguments.addAll(List.of(options));
    try (var command = Command.run(arguments.toArray(String[]::new))) {
      return new Failure(command.exitCode(), String.join("\n", command.lines()));
    }
  }

  private static void assertRefused(Failure failure, String... parts) {
    assertThat(failure.text()).contains(parts).doesNotContain("at tomodachi.");
    assertThat(failure.exitCode()).isEqualTo(1);
  }

  private static String compact(String members) {
    return "import module tomodachi;\n%s\nvoid main() {}\n".formatted(members);
  }

  @Test
  void aFileThatIsMissing() {
    assertRefused(run(folder.resolve("None.java")), "no such service file", "None.java");
  }

  @Test
  void aFileThatDoesNotCompile() throws IOException {
    var failure = run(compact("@Get(\"/\") Strin index() { return \"\"; }"));

    assertRefused(failure, "Broken.java:2:", "Strin index()", "^");
  }

  @Test
  void aFileWithoutService() throws IOException {
    assertRefused(run("class Broken { void nothing() {} }"), "no service found", "Broken.java");
  }

  @Test
  void everyWrongDeclarationIsShownAtOnce() throws IOException {
    var failure =
        run(
            compact(
                """
                @Get("/a") String one() { return ""; }
                @Get("/a") String two() { return ""; }
                @Http(method = "GET", url = "/(b") String regex() { return ""; }
                @Get("/{id}") String template(String di) { return di; }
                @Get("/c") String unfilled(Thread thread) { return ""; }\
                """));

    assertRefused(failure, "\"/a\"", "Broken.one()", "Broken.two()", "Broken.java:2");
    assertRefused(failure, "/(b", "Broken.regex()", "Broken.java:4");
    assertRefused(failure, "id", "Broken.template(String)", "Broken.java:5");
    assertRefused(failure, "thread", "Broken.unfilled(Thread)", "Broken.java:6");
  }

  @Test
  void anUnknownOption() throws IOException {
    var failure = run(compact("@Get(\"/\") String a() { return \"\"; }"), "-o", "http.prot=1");

    assertRefused(failure, "http.prot", "http.port");
  }

  @Test
  void aPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = taken.getLocalPort();
      var failure =
          run(
              compact(
                  """
                  Options options = Options.of(HttpOptions.defaults().withHost("127.0.0.1"));
                  @Get("/") String a() { return ""; }\
                  """),
              "-o",
              "http.port=" + port);

      assertRefused(failure, "Port " + port, "is already in use", "http.port");
    }
  }

  @Test
  void anExceptionWhileStarting() throws IOException {
    var failure =
        run(
            compact(
                """
                @StartService void fail() { throw new IllegalStateException("broken"); }
                @StopService void stop() { IO.println("stopped"); }\
                """));

    assertThat(failure.text()).contains("@StartService Broken.fail failed", "broken", "stopped");
    assertThat(failure.exitCode()).isEqualTo(1);
  }

  @Test
  void anExceptionInAStopHookLeavesTheExitCodeAlone() throws IOException {
    var failure =
        run(
            compact(
                """
                @StartedService void leave() { Tomodachi.exit(7); }
                @StopService void fail() { throw new IllegalStateException("broken"); }\
                """));

    assertThat(failure.text()).contains("uncaught exception", "broken");
    assertThat(failure.exitCode()).isEqualTo(7);
  }
}
