package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.AlreadyClosedException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.Return;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Reason;

/// A channel on which the broker confirms what it was given.
///
/// Confirms, returns and the end come on the thread that reads the connection. One thread at a time
/// publishes.
final class ConfirmedChannel {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final String UNKNOWN = "it may or may not have arrived";

  private final Connection connection;
  private final Channel channel;
  private final Unconfirmed unconfirmed = new Unconfirmed();

  private ConfirmedChannel(Connection connection, Channel channel) {
    this.connection = connection;
    this.channel = channel;
  }

  /// Who is told of the end.
  interface Owner {

    /// The channel has ended and everything it was given is answered. To return at once.
    void ended(ConfirmedChannel channel, ShutdownSignalException cause);
  }

  /// Opens one.
  ///
  /// @throws IOException when the connection is lost or has no channel left
  static ConfirmedChannel open(Connection connection, Owner owner) throws IOException {
    var channel = connection.createChannel();
    if (channel == null) {
      throw new IOException("the connection has no channel left");
    }
    var confirmed = new ConfirmedChannel(connection, channel);
    channel.addConfirmListener(
        (number, multiple) -> confirmed.taken(number, multiple),
        (number, multiple) -> confirmed.refused(number, multiple));
    channel.addReturnListener(confirmed::returned);
    channel.confirmSelect();
    channel.addShutdownListener(cause -> confirmed.ended(cause, owner));
    return confirmed;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  Connection connection() {
    return connection;
  }

  /// Writes a message.
  ///
  /// @return false when the channel had ended, and the message isn't sent and not answered
  boolean publish(Pending pending) {
    if (!unconfirmed.add(pending)) {
      return false;
    }
    try {
      write(pending.outgoing());
    } catch (AlreadyClosedException _) {
      return !unconfirmed.removeLast();
    } catch (IOException e) {
      // The connection is broken; its end answers what is unconfirmed.
      LOG.atDebug().setCause(e).log("a publish could not be written");
      connection.abort(1);
    } catch (RuntimeException e) {
      dropLast(pending, e);
    }
    return true;
  }

  /// The client refuses some before it has written anything, such as headers larger than a frame.
  private void dropLast(Pending pending, RuntimeException cause) {
    if (unconfirmed.removeLast()) {
      pending.failed("The message has no form on the wire: " + cause.getMessage(), cause);
    }
  }

  private void write(Outgoing message) throws IOException {
    channel.basicPublish(
        message.exchange(),
        message.routingKey(),
        message.mandatory(),
        message.properties(),
        message.body());
  }

  /// What was written and has no confirm.
  List<Pending> unconfirmed() {
    return unconfirmed.all();
  }

  private void taken(long number, boolean multiple) {
    Pending.confirmed(unconfirmed.take(number, multiple));
  }

  private void refused(long number, boolean multiple) {
    for (var pending : unconfirmed.take(number, multiple)) {
      pending.failed(
          "The broker refused the message: a queue is full, or could not store it", null);
    }
  }

  private void returned(Return back) {
    var pending = unconfirmed.find(back);
    if (pending != null) {
      pending.returned(back.getReplyText());
    }
  }

  private void ended(ShutdownSignalException cause, Owner owner) {
    var left = unconfirmed.close();
    left.forEach(pending -> pending.failed(words(pending.outgoing(), cause), cause));
    owner.ended(this, cause);
  }

  private static String words(Outgoing message, ShutdownSignalException cause) {
    if (cause.isInitiatedByApplication()) {
      return "The connection was closed; " + UNKNOWN;
    }
    if (cause.isHardError()) {
      return "The connection was lost (%s); %s".formatted(Reason.of(cause), UNKNOWN);
    }
    return isMissing(message.exchange(), cause)
        ? "There is no exchange \"%s\"".formatted(message.exchange())
        : "The broker closed the channel (%s); %s".formatted(Reason.of(cause), UNKNOWN);
  }

  private static boolean isMissing(String exchange, ShutdownSignalException cause) {
    return cause.getReason() instanceof AMQP.Channel.Close close
        && close.getReplyCode() == AMQP.NOT_FOUND
        && close.getReplyText().contains("no exchange '%s'".formatted(exchange));
  }
}
