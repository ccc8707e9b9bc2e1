package tomodachi.testing;

import java.io.IOException;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// Has the services of this module's tests find a broker for AMQP, which none of them uses.
public final class InstalledBroker implements EmbeddedBroker {

  /// For [java.util.ServiceLoader].
  public InstalledBroker() {}

  @Override
  public String protocol() {
    return "amqp";
  }

  @Override
  public Running start(int port, Timeline timeline) throws IOException {
    throw new IOException("Nobody starts it");
  }
}
