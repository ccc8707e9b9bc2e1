package tomodachi.messaging.transport;

import java.util.Optional;
import java.util.ServiceLoader;
import tomodachi.ServiceContext;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// What people and scripts do with the messages of one kind of broker without running a service:
/// publish one, look at parked ones, have them handled after all.
///
/// Registered as a service of [ServiceLoader], so that the command knows no broker.
public interface MessageTool {

  /// The one for a protocol, if it is installed.
  ///
  /// @param protocol such as `amqp`
  static Optional<MessageTool> of(String protocol) {
    return ServiceLoader.load(MessageTool.class, MessageTool.class.getClassLoader()).stream()
        .map(ServiceLoader.Provider::get)
        .filter(tool -> tool.protocol().equals(protocol))
        .findFirst();
  }

  /// The word for what it speaks, such as `amqp`.
  String protocol();

  /// Connects to the broker that a service with these options would use, as far as it runs: none is
  /// started.
  ///
  /// @param service whose options say where the broker is and how to publish
  /// @throws TransportException when nobody answers there, or it refuses
  MessageDesk open(ServiceContext service, Timeline timeline)
      throws TransportException, InterruptedException;
}
