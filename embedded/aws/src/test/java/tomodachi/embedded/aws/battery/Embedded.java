package tomodachi.embedded.aws.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import tomodachi.embedded.aws.EmbeddedAwsServer;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An embedded server, started for the first check and closed after the last.
final class Embedded implements ParameterResolver {

  private record Started(EmbeddedBroker.Running running, ServerUnderTest server)
      implements AutoCloseable {

    static Started now() {
      try {
        var running = new EmbeddedAwsServer().start(0, Timeline.system());
        return new Started(running, ServerUnderTest.at(running.address().getPort()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      server.close();
      running.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == ServerUnderTest.class;
  }

  @Override
  public ServerUnderTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(Embedded.class))
        .computeIfAbsent("server", _ -> Started.now(), Started.class)
        .server();
  }
}
