package tomodachi.internal.lifecycle;

import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The code the process will end with.
public final class ExitCode {

  static final int START_FAILURE = 1;

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.exit");

  private static final int HIGHEST = 255;
  private static final AtomicInteger CODE = new AtomicInteger();

  private ExitCode() {}

  /// Sets the code.
  ///
  /// @throws IllegalArgumentException unless it is 0 to 255
  public static void set(int code) {
    if (code < 0 || code > HIGHEST) {
      throw new IllegalArgumentException("An exit code is 0 to 255, was " + code);
    }
    CODE.set(code);
  }

  /// Logs that the process was asked to end with the code set so far.
  public static void logExit() {
    LOG.atWarn().addKeyValue("exit_code", get()).log("tomodachi.exit [{}] was called", get());
  }

  static int get() {
    return CODE.get();
  }
}
