package tomodachi.internal.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import tomodachi.DeclarationException;
import tomodachi.StartException;
import tomodachi.launch.Launch;

/// Runs services as what the process is there for: with signals, an exit code, and a firm end.
public final class Foreground {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");

  private Foreground() {}

  /// Runs a launch until it has stopped.
  ///
  /// @return the exit code
  public static int run(Launch launch) {
    var container = new Container(launch, Foreground::report);
    try (var _ = Signals.take(container::stop, launch.timeline());
        var _ = new FirmEnd(container)) {
      container.start();
      return container.await();
    } catch (DeclarationException | StartException e) {
      LOG.debug("the start failed", e);
      return ExitCode.START_FAILURE;
    } catch (InterruptedException e) {
      container.close();
      Thread.currentThread().interrupt();
      return container.exitCode();
    }
  }

  /// One readable message; where nothing is logged it goes where it will be seen.
  private static void report(RuntimeException failure) {
    if (LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory || !LOG.isErrorEnabled()) {
      System.err.println(failure.getMessage());
    } else {
      LOG.error(failure.getMessage());
    }
  }
}
