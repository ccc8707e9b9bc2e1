package tomodachi.amqp.internal.topology;

import tomodachi.transport.TransportException;

/// Whether a queue may have one more consumer.
final class Sharing {

  private Sharing() {}

  /// @param consumers how many it has
  /// @throws TransportException when the queue belongs to one instance, and somebody consumes
  static void check(Subscription subscription, int consumers) throws TransportException {
    if (!subscription.shared() && consumers > 0) {
      throw new TransportException(
          """
          Queue "%s" has a consumer already, and belongs to one instance of the service
              from %s
              give each instance a uuid of its own, or let them share the queue: competing = true\
          """
              .formatted(subscription.queue(), subscription.declaredBy()),
          null);
    }
  }
}
