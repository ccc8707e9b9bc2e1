package tomodachi.transport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log line of an exception that a user's code let out. It is the same for each transport, so
/// that one search finds them all.
public final class UncaughtException {

  private static final Logger LOG = LoggerFactory.getLogger("exception");

  private UncaughtException() {}

  /// Logs an exception, with its trace, in the context of the calling thread. Never throws an
  /// exception itself.
  public static void log(Throwable thrown) {
    try {
      LOG.atError().setCause(thrown).log("uncaught exception: {}", ThrownText.orName(thrown));
    } catch (RuntimeException e) {
      // Its trace has its text, which some fail to give.
      LOG.atError()
          .addKeyValue("exc_type", thrown.getClass().getName())
          .setCause(e)
          .log("an uncaught exception can't be logged");
    }
  }
}
