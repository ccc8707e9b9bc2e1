package tomodachi.embedded.amqp.battery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// The RabbitMQ on loopback: required where `CI=true`, else its checks are skipped with a line that
/// can't be overlooked.
public final class RabbitMq implements ParameterResolver {

  private static final int PORT = 5672;

  RabbitMq() {}

  /// A condition for [org.junit.jupiter.api.condition.DisabledIf].
  ///
  /// @throws IllegalStateException when it is missing where it is required
  public static boolean isMissing() {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), 2_000);
      return false;
    } catch (IOException e) {
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(
            "RabbitMQ is required with CI=true, but nothing answers at 127.0.0.1:" + PORT, e);
      }
      System.err.printf(
          "!!! SKIPPED: no RabbitMQ at 127.0.0.1:%d; nothing is compared with it%n", PORT);
      return true;
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BrokerUnderTest.class;
  }

  @Override
  public BrokerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new BrokerUnderTest(PORT);
  }
}
