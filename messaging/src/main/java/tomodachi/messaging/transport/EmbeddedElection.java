package tomodachi.messaging.transport;

import java.io.IOException;
import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Decides which process of this machine has an embedded broker: the one that has its port.
///
/// Shared by the services of a process, to which [EmbeddedChoice] leads. Usable from any thread;
/// who asks while the broker is being started waits for that.
public final class EmbeddedElection implements AutoCloseable {

  private static final String LOCAL = "127.0.0.1:";

  private final Embeddable kind;
  private final EmbeddedBroker broker;
  private final int port;
  private final Timeline timeline;
  private final Logger log;
  private EmbeddedBroker.@Nullable Running running;
  private boolean following;
  private boolean followsResident;
  private boolean closed;

  /// An election in which this process doesn't stand yet.
  ///
  /// @param broker what is started when the port is free
  /// @param port of 127.0.0.1, 1 to 65535
  /// @param timeline the broker's time
  public EmbeddedElection(Embeddable kind, EmbeddedBroker broker, int port, Timeline timeline) {
    this.kind = kind;
    this.broker = broker;
    this.port = port;
    this.timeline = timeline;
    log = LoggerFactory.getLogger("tomodachi." + kind.protocol());
  }

  /// Has this process take the port if nobody has it, except from a resident that is away: it
  /// couldn't come back. To be called before each attempt to connect.
  ///
  /// @throws TransportException when the broker can't be started though the port is free
  public synchronized void stand() throws TransportException {
    if (running == null && !closed && !followsResident) {
      takePort();
    }
  }

  /// Hears who has answered on the port.
  ///
  /// @param resident true for a broker that is installed on this machine
  public synchronized void met(boolean resident) {
    followsResident = running == null && resident;
  }

  private void takePort() throws TransportException {
    try {
      running = broker.start(port, timeline);
      tellElected();
    } catch (IOException e) {
      if (!isTaken(e)) {
        throw cannotListen(e);
      }
      tellFollowing();
    }
  }

  /// A port that needs rights is refused by the same exception as one that is taken.
  private static boolean isTaken(IOException reason) {
    return reason instanceof BindException
        && !String.valueOf(reason.getMessage()).contains("denied");
  }

  private TransportException cannotListen(IOException reason) {
    return new TransportException(
        """
        The embedded %s can't listen on %s: %s
            set %s, or embedded.brokers = "never"\
        """
            .formatted(kind.title(), address(), reason.getMessage(), kind.portOption()),
        reason);
  }

  private void tellElected() {
    if (following) {
      log.atWarn()
          .addKeyValue("port", port)
          .log(
              "the {} on port {} is gone; this process has taken over, with empty queues",
              kind.logTitle(),
              port);
      return;
    }
    log.atInfo()
        .addKeyValue("address", address())
        .log("using the embedded {} for development", kind.logTitle());
  }

  private void tellFollowing() {
    if (!following) {
      following = true;
      log.atInfo()
          .addKeyValue("address", address())
          .log("the embedded {}'s port is taken; connecting to whoever has it", kind.logTitle());
    }
  }

  private String address() {
    return LOCAL + port;
  }

  /// Ends the broker if this process has it, and takes the port no more.
  @Override
  public synchronized void close() {
    closed = true;
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
