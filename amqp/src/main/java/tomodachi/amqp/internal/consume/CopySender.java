package tomodachi.amqp.internal.consume;

import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.messaging.PublishException;

/// Publishes copies.
@FunctionalInterface
public interface CopySender {

  /// Returns when a queue has the copy and the broker has confirmed.
  ///
  /// @throws PublishException when that didn't happen
  void send(Outgoing copy) throws PublishException;
}
