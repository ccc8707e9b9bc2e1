package tomodachi.amqp.internal.link;

import com.rabbitmq.client.SocketConfigurator;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a broker that hung up at once for the reason. In TLS 1.3 it judges the client's certificate
/// when the client takes the handshake for done, and its alert is lost if the client has written
/// meanwhile (RFC 8446, appendix E, and RFC 9293, 3.10.7.4): so this one writes nothing.
final class AlertProbe {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final int PATIENCE_MILLIS = Math.toIntExact(Duration.ofSeconds(2).toMillis());

  private final SocketFactory sockets;
  private final SocketConfigurator configurator;

  /// @param sockets of TLS
  /// @param configurator is given the socket before it is connected
  AlertProbe(SocketFactory sockets, SocketConfigurator configurator) {
    this.sockets = sockets;
    this.configurator = configurator;
  }

  /// Whether a failure may hide what the broker says.
  static boolean isOfUse(IOException failure) {
    return Refusal.causes(failure).stream().noneMatch(AlertProbe::saysWhy)
        && Refusal.causes(failure).stream().anyMatch(AlertProbe::isHangingUp);
  }

  private static boolean saysWhy(Throwable cause) {
    return cause instanceof SSLException || cause instanceof ConnectException;
  }

  private static boolean isHangingUp(Throwable cause) {
    return cause instanceof SocketException || cause instanceof EOFException;
  }

  /// Connects and listens.
  ///
  /// @throws SSLException what the broker says; if it says nothing, nothing is thrown
  void ask(BrokerAddress address) throws SSLException {
    try (var socket = sockets.createSocket()) {
      configurator.configure(socket);
      socket.connect(new InetSocketAddress(address.host(), address.port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      var _ = socket.getInputStream().read();
    } catch (SSLException e) {
      throw e;
    } catch (SocketTimeoutException _) {
      LOG.atTrace().log("the broker waits for the client to speak, as it should");
    } catch (IOException e) {
      LOG.atDebug().setCause(e).log("the broker hung up again without reason");
    }
  }
}
