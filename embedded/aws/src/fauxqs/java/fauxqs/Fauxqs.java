package fauxqs;

import java.io.IOException;
import java.io.UncheckedIOException;

/// fauxqs on Node.js, an emulator of SNS and SQS that is not ours: required where `CI=true`, else
/// its tests are skipped with a line that can't be overlooked.
///
/// There is one for all tests of a process, started for the first that needs it. It ends with the
/// process, for then its standard input closes.
public final class Fauxqs {

  private Fauxqs() {}

  /// A condition for JUnit's `DisabledIf`.
  ///
  /// @throws IllegalStateException when it is missing where it is required
  public static boolean isMissing() {
    if (NodePackages.isInstalled("node") && NodePackages.isInstalled("npm")) {
      return false;
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(
          "fauxqs is required with CI=true, but Node.js with npm is not on the PATH");
    }
    System.err.println(
        "!!! SKIPPED: no Node.js with npm on the PATH, so no fauxqs; nothing is compared with it");
    return true;
  }

  /// Where it listens on 127.0.0.1.
  public static int port() {
    return Shared.PROCESS.port();
  }

  /// Started when it is first asked for.
  private static final class Shared {

    static final FauxqsProcess PROCESS = start();

    private static FauxqsProcess start() {
      try {
        return FauxqsProcess.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
