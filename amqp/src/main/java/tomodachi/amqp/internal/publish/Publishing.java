package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.link.Reason;
import tomodachi.messaging.PublishException;
import tomodachi.transport.Timeline;

/// Publishes the messages of all threads over one connection, and waits for their confirms
/// together. The user of its link; usable from any thread.
///
/// - **B1** — a message waits while there is no channel, and is written at most once.
/// - **B2** — every message is answered by its deadline.
public final class Publishing implements Link.User {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final Timeline.Machine time;
  private final Duration timeout;
  private final Window window = new Window();
  private final Outbox outbox = new Outbox();
  private final Blockade blockade = new Blockade();
  private final Expiry expiry;

  /// @param timeout the longest time from [#send] to the answer, more than zero
  public Publishing(Timeline timeline, Duration timeout) {
    this.timeout = timeout;
    time = timeline.machine();
    expiry = new Expiry(time, outbox, this::expired);
  }

  /// Sends a message. Blocks while 1,000 messages or 16 MiB are unconfirmed, up to the timeout.
  ///
  /// @return completes with what the broker did, or exceptionally with [PublishException]; on a
  ///   thread that must not be blocked, so what depends on it is to be quick or asynchronous
  public CompletableFuture<Confirmation> send(Outgoing message) {
    return begin(message, timeout).answer();
  }

  /// Sends a message and waits for the confirm.
  ///
  /// @param atMost the longest wait
  /// @throws PublishException when it isn't confirmed by then, or was refused; or when the thread
  ///   is interrupted, which it then still is
  public Confirmation sendAndWait(Outgoing message, Duration atMost) {
    var pending = begin(message, atMost);
    try {
      return pending.answer().get(); // By its deadline, says B2.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      giveUp(pending, "The thread was interrupted");
    } catch (ExecutionException e) {
      LOG.atTrace().setCause(e).log("a publish has failed");
    }
    return answered(pending);
  }

  /// The answer of one that has it, with the caller in the exception's trace.
  private static Confirmation answered(Pending pending) {
    if (pending.answer().isCompletedExceptionally()) {
      var cause = pending.answer().exceptionNow();
      throw new PublishException(String.valueOf(cause.getMessage()), cause);
    }
    return pending.answer().resultNow();
  }

  private Pending begin(Outgoing message, Duration atMost) {
    var pending = new Pending(message, atMost, time.nanos() + atMost.toNanos(), window);
    try {
      if (window.enter(message.body().length, atMost)) {
        accept(pending);
      } else {
        pending.abandoned(blockade.notSent(atMost, outbox.hasChannel()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      pending.abandoned("The thread was interrupted; the message was not sent");
    }
    return pending;
  }

  private void accept(Pending pending) {
    if (outbox.add(pending)) {
      expiry.watch(pending);
    } else {
      pending.failed("The publisher is closed; the message was not sent", null);
    }
  }

  private void expired(Pending pending) {
    if (outbox.remove(pending)) {
      pending.failed(blockade.notSent(pending.patience(), outbox.hasChannel()), null);
    } else {
      pending.abandoned(blockade.unconfirmed(pending.patience()));
    }
  }

  private void giveUp(Pending pending, String why) {
    if (outbox.remove(pending)) {
      pending.failed(why + "; the message was not sent", null);
    } else {
      pending.abandoned(why + "; the message may or may not arrive");
    }
  }

  @Override
  public void connected(Connection connection) throws IOException {
    blockade.handleUnblocked();
    connection.addBlockedListener(blockade);
    outbox.attach(ConfirmedChannel.open(connection, this::ended));
  }

  @Override
  public void lost(String reason) {
    outbox.detach();
    blockade.handleUnblocked();
  }

  /// A channel the broker closed is replaced; with a connection that is lost, the link does that.
  private void ended(ConfirmedChannel channel, ShutdownSignalException cause) {
    outbox.detach(channel);
    if (!cause.isHardError() && !cause.isInitiatedByApplication()) {
      LOG.atWarn()
          .addKeyValue("reason", Reason.of(cause))
          .log("the broker closed the channel of the publisher");
      Thread.ofVirtual().name("tomodachi-amqp-reopen").start(() -> reopen(channel.connection()));
    }
  }

  private void reopen(Connection connection) {
    try {
      outbox.attach(ConfirmedChannel.open(connection, this::ended));
    } catch (IOException | ShutdownSignalException e) {
      LOG.atDebug().setCause(e).log("no new channel; the link makes a new connection");
      connection.abort(1);
    }
  }

  /// Takes no more messages, and waits until those it has are confirmed. What isn't by then fails.
  /// Does nothing the second time.
  ///
  /// @param atMost the longest wait
  public void close(Duration atMost) {
    if (outbox.close()) {
      awaitConfirms(atMost);
      expiry.close();
      outbox.all().forEach(pending -> giveUp(pending, "The service stops"));
    }
  }

  private void awaitConfirms(Duration atMost) {
    try {
      var _ = window.awaitEmpty(atMost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
