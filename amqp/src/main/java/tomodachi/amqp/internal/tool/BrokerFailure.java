package tomodachi.amqp.internal.tool;

import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import tomodachi.amqp.internal.link.Reason;
import tomodachi.transport.TransportException;

/// Failures of a broker, in words.
final class BrokerFailure {

  private BrokerFailure() {}

  /// Something that a broker may fail at.
  interface Action<T> {
    T run() throws IOException, TransportException;
  }

  /// Runs an action.
  ///
  /// @throws TransportException when the broker failed or refused, with its reason
  static <T> T translated(String address, Action<T> action) throws TransportException {
    try {
      return action.run();
    } catch (IOException | ShutdownSignalException e) {
      throw new TransportException(
          """
          The broker at %s failed: %s
              what was not moved is still parked; do it again\
          """
              .formatted(address, Reason.of(e)),
          e);
    }
  }
}
