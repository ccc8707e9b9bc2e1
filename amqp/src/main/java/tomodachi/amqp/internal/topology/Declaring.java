package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.TransportException;

/// A sequence of declarations on one connection. A refused one closes its channel (AMQP 0-9-1,
/// 4.2.6), so channels are opened as they are needed.
final class Declaring implements AutoCloseable {

  private final Connection connection;
  private @Nullable Channel channel;

  Declaring(Connection connection) {
    this.connection = connection;
  }

  /// A declaration.
  interface Step {
    void on(Channel channel) throws IOException;
  }

  /// Makes a declaration.
  ///
  /// @param what it declares
  /// @param by the handler that wants it; empty: all of them
  /// @throws TransportException when the broker refuses it
  /// @throws IOException when the connection is lost
  void step(String what, String by, Step step) throws IOException, TransportException {
    ChannelRefusal.named(what, by, () -> step.on(channel()));
  }

  /// Makes a declaration that may be refused.
  ///
  /// @return what the broker said; empty when it is done
  /// @throws IOException when the connection is lost
  Optional<ChannelRefusal> attempt(Step step) throws IOException {
    try {
      step.on(channel());
      return Optional.empty();
    } catch (IOException | ShutdownSignalException e) {
      return Optional.of(ChannelRefusal.of(e));
    }
  }

  /// True when there is no such exchange.
  boolean exchangeIsMissing(String exchange, String by) throws IOException, TransportException {
    return look(
            "exchange \"%s\"".formatted(exchange),
            by,
            channel -> channel.exchangeDeclarePassive(exchange))
        .isEmpty();
  }

  /// How many consume from a queue; empty when there is no such queue.
  OptionalInt consumers(String queue, String by) throws IOException, TransportException {
    var found =
        look("queue \"%s\"".formatted(queue), by, channel -> channel.queueDeclarePassive(queue));
    return found.isEmpty() ? OptionalInt.empty() : OptionalInt.of(found.get().getConsumerCount());
  }

  private interface Look<T> {
    T at(Channel channel) throws IOException;
  }

  private <T> Optional<T> look(String what, String by, Look<T> look)
      throws IOException, TransportException {
    try {
      return Optional.of(look.at(channel()));
    } catch (IOException | ShutdownSignalException e) {
      var refusal = ChannelRefusal.of(e);
      if (refusal.isMissing()) {
        return Optional.empty();
      }
      throw refusal.exception(what, by, e);
    }
  }

  private Channel channel() throws IOException {
    var open = channel;
    if (open == null || !open.isOpen()) {
      open = connection.openChannel().orElseThrow(() -> new IOException("no channel is left"));
      channel = open;
    }
    return open;
  }

  /// Closes the channel, if one is open.
  @Override
  public void close() throws IOException {
    if (channel != null && channel.isOpen()) {
      channel.abort();
    }
  }
}
