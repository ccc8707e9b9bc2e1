package tomodachi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tomodachi.internal.lifecycle.ExecutionContext;
import tomodachi.internal.lifecycle.ExitCode;
import tomodachi.internal.lifecycle.LiveServices;
import tomodachi.launch.Launch;

/// Starts services from code, and reaches the ones that run.
public final class Tomodachi {

  private Tomodachi() {}

  /// Runs these services until they are stopped. One argument is one instance, or a class.
  ///
  /// Environment variables such as `TOMODACHI_HTTP_PORT` win over the options of their code.
  ///
  /// Takes SIGINT, SIGTERM and SIGHUP meanwhile. Ends the process when the exit code isn't 0, also
  /// after a failed start, whose reason it has logged; else it returns.
  public static void run(Object service, Object... more) {
    exitUnlessZero(launch(service, more).run());
  }

  /// The same for classes; each is made by its `static create(ServiceContext)`, else by its
  /// constructor.
  public static void run(Class<?> service, Class<?>... more) {
    exitUnlessZero(launch(service, (Object[]) more).run());
  }

  /// Starts these services and returns when they are ready. Takes no signals.
  ///
  /// Environment variables such as `TOMODACHI_HTTP_PORT` win over the options of their code.
  ///
  /// @throws DeclarationException when declarations are wrong
  /// @throws StartException when a lifecycle method threw or a transport could not open
  public static RunningServices start(Object service, Object... more) {
    return launch(service, more).start();
  }

  /// Asks everything in the process to stop and lets it end with the code set so far. Returns at
  /// once.
  public static void exit() {
    ExitCode.logExit();
    LiveServices.stopAll();
  }

  /// Asks everything in the process to stop and lets it end with `code`. Returns at once.
  ///
  /// @throws IllegalArgumentException unless `code` is 0 to 255
  public static void exit(int code) {
    setExitCode(code);
    exit();
  }

  /// Sets the code the process will end with, without stopping it.
  ///
  /// @throws IllegalArgumentException unless `code` is 0 to 255
  public static void setExitCode(int code) {
    ExitCode.set(code);
  }

  /// The live service of this type, if one runs; of several, the one started last.
  public static <T> Optional<T> service(Class<T> type) {
    return LiveServices.find(type);
  }

  /// The live service with this name, if one runs; of several, the one started last.
  public static Optional<Object> service(String name) {
    return LiveServices.find(name);
  }

  /// All live services, in the order they were started.
  public static List<Object> services() {
    return LiveServices.all();
  }

  /// A snapshot of counters and versions, keys as in the Python system (`java_version` for
  /// `python_version`).
  public static Map<String, Object> executionContext() {
    return ExecutionContext.snapshot();
  }

  private static Launch launch(Object service, Object... more) {
    return Launch.of(service, more).withEnvironment(System.getenv());
  }

  private static void exitUnlessZero(int code) {
    if (code != 0) {
      System.exit(code);
    }
  }
}
