package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Reason;
import tomodachi.messaging.transport.OnceAMinute;
import tomodachi.transport.Timeline;

/// A channel for publishes, made again when the broker has closed it, and the messages that wait
/// for it. Usable from any thread.
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final Outbox outbox;
  private final OnceAMinute trouble;

  /// @param outbox its messages
  Lane(Outbox outbox, Timeline.Machine time) {
    this.outbox = outbox;
    this.trouble = new OnceAMinute(time);
  }

  Outbox outbox() {
    return outbox;
  }

  /// Publishes over this connection from now on.
  ///
  /// @throws IOException when the connection is lost or has no channel left
  void open(Connection connection) throws IOException {
    outbox.attach(ConfirmedChannel.open(connection, this::ended));
  }

  /// As [#open], by another thread; a connection on which that fails is given up.
  void openSoon(Connection connection) {
    Thread.ofVirtual().name("tomodachi-amqp-open").start(() -> openOrGiveUp(connection));
  }

  private void openOrGiveUp(Connection connection) {
    try {
      open(connection);
    } catch (IOException | ShutdownSignalException e) {
      LOG.atDebug().setCause(e).log("no new channel; the link makes a new connection");
      connection.abort(1);
    }
  }

  /// A channel the broker closed is replaced; with a connection that is lost, the link does that.
  private void ended(ConfirmedChannel channel, ShutdownSignalException cause) {
    outbox.detach(channel);
    if (!cause.isHardError() && !cause.isInitiatedByApplication()) {
      warn(cause);
      openSoon(channel.connection());
    }
  }

  /// Each publish it refuses has its exception too.
  private void warn(ShutdownSignalException cause) {
    if (trouble.isDue()) {
      LOG.atWarn()
          .addKeyValue("reason", Reason.of(cause))
          .log("the broker closed a channel of the publisher");
    }
  }
}
