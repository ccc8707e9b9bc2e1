package tomodachi.embedded.aws.battery;

import fauxqs.Fauxqs;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// fauxqs, and clients of it that are closed after the last check.
final class FauxqsUnderTest implements ParameterResolver {

  /// A condition for [org.junit.jupiter.api.condition.DisabledIf].
  static boolean isMissing() {
    return Fauxqs.isMissing();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public ServerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(FauxqsUnderTest.class))
        .computeIfAbsent("server", _ -> ServerUnderTest.at(Fauxqs.port()), ServerUnderTest.class);
  }
}
