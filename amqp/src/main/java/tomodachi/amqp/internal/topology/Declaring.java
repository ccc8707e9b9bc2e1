package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.AMQP;
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

  private static final int NOT_FOUND = 404;

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
    try {
      step.on(channel());
    } catch (IOException | ShutdownSignalException e) {
      throw refused(what, by, refusal(e), e);
    }
  }

  private static TransportException refused(
      String what, String by, AMQP.Channel.Close refusal, Exception cause) {
    var place = by.isEmpty() ? "" : "\n    from " + by;
    return new TransportException(
        "RabbitMQ refuses %s: %s%s".formatted(what, refusal.getReplyText(), place), cause);
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
      var refusal = refusal(e);
      if (refusal.getReplyCode() == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused(what, by, refusal, e);
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

  /// What the broker said when it closed the channel.
  ///
  /// @throws IOException when it didn't: the connection is lost
  private static AMQP.Channel.Close refusal(Exception e) throws IOException {
    var signal = e instanceof ShutdownSignalException shutdown ? shutdown : e.getCause();
    if (signal instanceof ShutdownSignalException shutdown
        && shutdown.getReason() instanceof AMQP.Channel.Close close) {
      return close;
    }
    throw e instanceof IOException io ? io : new IOException(e);
  }

  /// Closes the channel, if one is open.
  @Override
  public void close() throws IOException {
    if (channel != null && channel.isOpen()) {
      channel.abort();
    }
  }
}
