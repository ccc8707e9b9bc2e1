package tomodachi.internal.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log line of an exception that a user's code let out.
final class UncaughtException {

  private static final Logger LOG = LoggerFactory.getLogger("exception");

  private UncaughtException() {}

  static void log(Throwable thrown) {
    LOG.atError().setCause(thrown).log("uncaught exception: {}", text(thrown));
  }

  private static String text(Throwable thrown) {
    return thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
  }
}
