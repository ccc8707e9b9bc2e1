package tomodachi.amqp.internal.link;

import java.io.IOException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Decides which process of this machine has the embedded broker: the one that has its port.
///
/// Shared by the services of a process. Usable from any thread; who asks while the broker is being
/// started waits for that.
final class EmbeddedElection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final String REAL_BROKER = "RabbitMQ";

  private final EmbeddedBroker broker;
  private final int port;
  private final Timeline timeline;
  private EmbeddedBroker.@Nullable Running running;
  private boolean following;
  private boolean followsRealBroker;
  private boolean closed;

  EmbeddedElection(EmbeddedBroker broker, int port, Timeline timeline) {
    this.broker = broker;
    this.port = port;
    this.timeline = timeline;
  }

  /// Where to connect. Takes the port if nobody has it, except from a RabbitMQ that is away: it
  /// couldn't come back.
  ///
  /// @throws TransportException when the broker can't be started though the port is free
  synchronized BrokerAddress address() throws TransportException {
    if (running == null && !closed && !followsRealBroker) {
      stand();
    }
    return BrokerAddress.local(port);
  }

  /// Hears which product has answered on the port.
  synchronized void met(String product) {
    followsRealBroker = running == null && product.equals(REAL_BROKER);
  }

  private void stand() throws TransportException {
    try {
      running = broker.start(port, timeline);
      tellElected();
    } catch (BindException e) {
      tellFollowing();
    } catch (IOException e) {
      throw new TransportException(
          """
          The embedded AMQP broker can't listen on 127.0.0.1:%d: %s
              set embedded.amqp_port, or embedded.brokers = "never"\
          """
              .formatted(port, e.getMessage()),
          e);
    }
  }

  private void tellElected() {
    if (following) {
      LOG.atWarn()
          .addKeyValue("port", port)
          .log(
              "the broker on port {} is gone; this process has taken over, with empty queues",
              port);
      return;
    }
    LOG.atInfo()
        .addKeyValue("address", BrokerAddress.local(port))
        .log("using the embedded broker for development");
  }

  private void tellFollowing() {
    if (!following) {
      following = true;
      LOG.atInfo()
          .addKeyValue("address", BrokerAddress.local(port))
          .log("the embedded broker's port is taken; connecting to whoever has it");
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
