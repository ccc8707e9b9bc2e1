package tomodachi.cli.internal.command;

import java.util.Arrays;
import java.util.Optional;
import tomodachi.cli.internal.CommandFailure;
import tomodachi.cli.internal.terminal.Environment;

/// An option of the Python command that something else stands for here.
enum PythonOption {
  LOOP(
      "--loop",
      "there is no event loop to choose, each call has a thread of its own: leave it out"),
  OPENTELEMETRY(
      "--opentelemetry-instrument",
      """
      an agent of the JVM does it, such as OpenTelemetry's:
      TOMODACHI_JAVA_OPTS=-javaagent:opentelemetry-javaagent.jar tomodachi run <Service.java>
      """);

  private static final String INSTRUMENT = "TOMODACHI_OPENTELEMETRY_INSTRUMENT";

  private final String option;
  private final String remedy;

  PythonOption(String option, String remedy) {
    this.option = option;
    this.remedy = remedy;
  }

  /// The one with this name, if it is one.
  static Optional<PythonOption> named(String option) {
    return Arrays.stream(values()).filter(known -> known.option.equals(option)).findFirst();
  }

  /// Refuses to run without the instrumentation that the environment asks for.
  ///
  /// @throws CommandFailure with exit code 2
  static void refuseInstrumentation(Environment environment) {
    if (environment.flag(INSTRUMENT).orElse(false)) {
      throw OPENTELEMETRY.failure(INSTRUMENT);
    }
  }

  CommandFailure failure() {
    return failure(option);
  }

  private CommandFailure failure(String typed) {
    return CommandFailure.ofUsage(
        "there is no " + typed + " here", remedy.lines().toArray(String[]::new));
  }
}
