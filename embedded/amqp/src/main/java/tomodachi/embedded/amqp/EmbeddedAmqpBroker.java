package tomodachi.embedded.amqp;

import java.io.IOException;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.server.Listener;
import tomodachi.transport.EmbeddedBroker;
import tomodachi.transport.Timeline;

/// An AMQP 0-9-1 broker in the process, for development and tests.
///
/// It does what RabbitMQ 3.10 does, with the same reply codes, and mostly the same texts: exchanges
/// of all four types, classic queues with their arguments, quorum queues as far as a single node
/// can tell the difference, confirms, dead letters, direct replies. There are no transactions,
/// streams, plugins, policies, and no management. There is one user, guest with the password guest,
/// and one virtual host, `/`.
///
/// Everything is in memory and forgotten when it is closed. Messages may take a quarter of the heap
/// and at most 256 MiB unless it is made by [#withMemory]; past that publishes are refused.
public final class EmbeddedAmqpBroker implements EmbeddedBroker {

  private final Limits limits;

  /// For [java.util.ServiceLoader].
  public EmbeddedAmqpBroker() {
    this(Limits.defaults());
  }

  private EmbeddedAmqpBroker(Limits limits) {
    this.limits = limits;
  }

  /// One that holds more messages, or fewer.
  ///
  /// @param bytes of all messages together, with their headers
  /// @throws IllegalArgumentException if that is negative
  public static EmbeddedAmqpBroker withMemory(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("Memory must not be negative, was " + bytes);
    }
    return new EmbeddedAmqpBroker(Limits.defaults().withMemory(bytes));
  }

  @Override
  public String protocol() {
    return "amqp";
  }

  @Override
  public Running start(int port, Timeline timeline) throws IOException {
    return Listener.start(port, limits, timeline);
  }
}
