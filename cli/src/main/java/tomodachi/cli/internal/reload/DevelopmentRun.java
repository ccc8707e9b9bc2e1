package tomodachi.cli.internal.reload;

import java.io.PrintStream;
import java.time.Duration;
import tomodachi.launch.Succession;

/// Services in development: they run, and whenever a file is saved that they come of, a new
/// generation of them takes their place.
///
/// Nothing here, not even a local variable, holds on to the classes of a generation that has ended.
public final class DevelopmentRun {
  private static final Duration LAST_STEPS = Duration.ofSeconds(1);

  private final Sources sources;
  private final PrintStream err;
  private final Watching watching;
  private final LiveGeneration live = new LiveGeneration();

  private DevelopmentRun(Sources sources, PrintStream err) {
    this.sources = sources;
    this.err = err;
    this.watching = Watching.begin(sources);
  }

  /// Begins to watch, so that nothing is missed that is saved during the start.
  ///
  /// @param err where compile errors are shown
  public static DevelopmentRun begin(Sources sources, PrintStream err) {
    return new DevelopmentRun(sources, err);
  }

  /// Compiles and loads the first generation.
  ///
  /// @throws tomodachi.cli.internal.CommandFailure when that can't be done
  public void load() {
    live.begin(sources.load());
  }

  /// Runs the services until they are stopped, and reloads them meanwhile.
  ///
  /// @return the exit code, 1 when the first generation could not start
  /// @throws tomodachi.cli.internal.CommandFailure when there is no custom logger as it was chosen
  public int run() {
    try (live) {
      live.openLogger();
      var succession = live.succession(sources);
      try (var _ = reloading(succession)) {
        return succession.run();
      }
    }
  }

  private Ending reloading(Succession succession) {
    var loop = new ReloadLoop(succession, sources, live, err, watching);
    var thread = Thread.ofPlatform().daemon().name("tomodachi-reload").start(loop);
    return () -> end(thread);
  }

  private interface Ending extends AutoCloseable {
    @Override
    void close();
  }

  private static void end(Thread thread) {
    thread.interrupt();
    try {
      // A download can't be interrupted, and is no reason to stay. The thread is a daemon.
      var _ = thread.join(LAST_STEPS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
