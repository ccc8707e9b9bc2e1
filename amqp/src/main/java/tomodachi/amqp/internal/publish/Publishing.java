package tomodachi.amqp.internal.publish;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Link;
import tomodachi.messaging.PublishException;
import tomodachi.transport.Timeline;

/// Publishes the messages of all threads over one connection, and waits for their confirms
/// together. The user of its link; usable from any thread.
///
/// Messages of one exchange keep their order, up to 32 exchanges are independent of each other.
///
/// - **B1** — a message waits while there is no channel, or the broker blocks publishing, and is
///   written at most once.
/// - **B2** — every message is answered by its deadline.
public final class Publishing implements Link.User {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final Timeline.Machine time;
  private final Duration timeout;
  private final Window window = new Window();
  private final Lanes lanes;
  private final Blockade blockade;
  private final Expiry expiry;

  /// @param timeout the longest time from [#send] to the answer, more than zero
  public Publishing(Timeline timeline, Duration timeout) {
    this.timeout = timeout;
    time = timeline.machine();
    lanes = new Lanes(time);
    blockade = new Blockade(lanes);
    expiry = new Expiry(time, lanes::pending, this::expired);
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
        pending.abandoned(blockade.notSent(atMost, lanes.connected()));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      pending.abandoned("The thread was interrupted; the message was not sent");
    }
    return pending;
  }

  private void accept(Pending pending) {
    if (outbox(pending).add(pending)) {
      expiry.watch(pending);
    } else {
      pending.failed("The publisher is closed; the message was not sent", null);
    }
  }

  private Outbox outbox(Pending pending) {
    return lanes.of(pending.outgoing().exchange()).outbox();
  }

  private void expired(Pending pending) {
    if (outbox(pending).remove(pending)) {
      pending.failed(blockade.notSent(pending.patience(), lanes.connected()), null);
    } else {
      pending.abandoned(blockade.unconfirmed(pending.patience()));
    }
  }

  private void giveUp(Pending pending, String why) {
    if (outbox(pending).remove(pending)) {
      pending.failed(why + "; the message was not sent", null);
    } else {
      pending.abandoned(why + "; the message may or may not arrive");
    }
  }

  @Override
  public void connected(Connection connection) throws IOException {
    blockade.end();
    connection.addBlockedListener(blockade);
    lanes.connected(connection);
  }

  @Override
  public void lost(String reason) {
    lanes.disconnected();
    blockade.end();
  }

  /// Takes no more messages, and waits until those it has are confirmed. What isn't by then fails.
  /// Does nothing the second time.
  ///
  /// @param atMost the longest wait
  public void close(Duration atMost) {
    if (lanes.close()) {
      awaitConfirms(atMost);
      expiry.close();
      lanes.pending().forEach(pending -> giveUp(pending, "The service stops"));
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
