package tomodachi.embedded.amqp.battery;

import com.rabbitmq.client.ConnectionFactory;
import java.net.InetAddress;

/// A broker the battery is run against; it listens on loopback and knows guest with password guest.
///
/// @param port of 127.0.0.1
record BrokerUnderTest(int port) {

  /// What makes connections to it. They stay closed once they were closed.
  ConnectionFactory connections() {
    var factory = new ConnectionFactory();
    factory.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    factory.setPort(port);
    factory.setAutomaticRecoveryEnabled(false);
    return factory;
  }
}
