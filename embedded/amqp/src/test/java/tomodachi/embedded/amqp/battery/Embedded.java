package tomodachi.embedded.amqp.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tomodachi.embedded.amqp.EmbeddedAmqpBroker;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded broker, started for the first check and closed after the last.
final class Embedded implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == BrokerUnderTest.class;
  }

  @Override
  public BrokerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(Namespace.create(Embedded.class))
            .computeIfAbsent("broker", _ -> start(), EmbeddedBroker.Running.class);
    return new BrokerUnderTest(running.address().getPort());
  }

  private static EmbeddedBroker.Running start() {
    try {
      return new EmbeddedAmqpBroker().start(0, Timeline.system());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
