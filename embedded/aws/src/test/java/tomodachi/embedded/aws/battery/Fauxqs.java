package tomodachi.embedded.aws.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// fauxqs on Node.js, started for the first check and ended after the last: required where
/// `CI=true`, else its checks are skipped with a line that can't be overlooked.
public final class Fauxqs implements ParameterResolver {

  private record Started(FauxqsProcess process, ServerUnderTest server) implements AutoCloseable {

    static Started now() {
      try {
        var process = FauxqsProcess.start();
        return new Started(process, ServerUnderTest.at(process.port()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      server.close();
      process.close();
    }
  }

  Fauxqs() {}

  /// A condition for [org.junit.jupiter.api.condition.DisabledIf].
  ///
  /// @throws IllegalStateException when it is missing where it is required
  public static boolean isMissing() {
    if (FauxqsProcess.isInstalled("node") && FauxqsProcess.isInstalled("npm")) {
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

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public ServerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Fauxqs.class))
        .computeIfAbsent("server", _ -> Started.now(), Started.class)
        .server();
  }
}
