package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.DefaultConsumer;
import com.rabbitmq.client.Delivery;
import com.rabbitmq.client.Envelope;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.messaging.PublishException;

/// The channel by which one consumer's messages come and are settled, on one connection. With the
/// channel all that is unsettled goes back to the broker; settling it then does nothing.
final class Session extends DefaultConsumer {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final String NONE = "";
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

  private final QueueConsumer owner;
  private final AckLedger ledger;
  private final UnsettledWatch watch;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch hurried = new CountDownLatch(1);
  private volatile @Nullable CountDownLatch cancelled;
  // The client learns of it in handleConsumeOk, which may come later than a wish to cancel.
  private volatile String tag = NONE;
  private volatile boolean leaving;
  private volatile long latest;

  Session(QueueConsumer owner, Channel channel) {
    super(channel);
    this.owner = owner;
    this.ledger =
        new AckLedger(new ChannelWire(channel), owner.timeline().machine(), owner.prefetch());
    this.watch =
        new UnsettledWatch(
            owner.subscription(),
            owner.consumerTimeout(),
            owner.timeline().machine(),
            () -> latest,
            ledger::oldest);
  }

  private record ChannelWire(Channel channel) implements AckLedger.Wire {
    @Override
    public void ack(long tag, boolean multiple) throws IOException {
      channel.basicAck(tag, multiple);
    }

    @Override
    public void giveBack(long tag) throws IOException {
      channel.basicNack(tag, false, true);
    }
  }

  /// Begins to consume, unless it does already.
  void consume() throws IOException {
    if (cancelled == null) {
      cancelled = new CountDownLatch(1);
      watch.begin();
      try {
        tag = getChannel().basicConsume(owner.queue(), false, this);
      } catch (IOException | RuntimeException e) {
        cancelled = null;
        throw e;
      }
    }
  }

  /// Consumes no more; returns when everything that was on its way has come.
  ///
  /// @return false when that took too long
  boolean cancel(Duration atMost) throws IOException, InterruptedException {
    var consuming = cancelled;
    if (consuming == null || !open()) {
      return true;
    }
    getChannel().basicCancel(tag);
    var complete = consuming.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    consumesNoMore();
    return complete;
  }

  /// True while the broker hands messages over.
  boolean consuming() {
    return cancelled != null && open();
  }

  boolean open() {
    return ended.getCount() > 0;
  }

  /// Tells the broker of all that is settled, and waits until it has taken note by closing the
  /// channel.
  void finish() {
    leaving = true;
    try {
      ledger.flush();
      getChannel().close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | java.util.concurrent.TimeoutException | ShutdownSignalException e) {
      LOG.atDebug().setCause(e).log("channel was closed already");
    }
  }

  String queue() {
    return owner.queue();
  }

  String routingKeyPrefix() {
    return owner.routingKeyPrefix();
  }

  @Override
  public void handleDelivery(
      String consumer, Envelope envelope, BasicProperties properties, byte[] body) {
    if (!open()) {
      return;
    }
    latest = envelope.getDeliveryTag();
    var unsettled = ledger.delivered(latest);
    var message = QueuedMessage.of(this, unsettled, new Delivery(envelope, properties, body));
    if (message.origin().left().isPositive()) {
      waitOn(message);
    } else {
      owner.received(message);
    }
  }

  /// Sends a message on that has not waited long enough; no handler sees it.
  private void waitOn(QueuedMessage message) {
    var hold = owner.timeline().hold();
    Thread.ofVirtual()
        .start(() -> {
          try (hold) {
            settleBy(Copies.toWaitOn(message), message);
          }
        });
  }

  @Override
  public void handleCancelOk(String consumer) {
    countDown();
  }

  @Override
  public void handleCancel(String consumer) {
    countDown();
    consumesNoMore();
    owner.cancelledByBroker(this);
  }

  private void consumesNoMore() {
    tag = NONE;
    cancelled = null;
  }

  private void countDown() {
    var consuming = cancelled;
    if (consuming != null) {
      consuming.countDown();
    }
  }

  /// Gives the channel up; what is unsettled is the broker's again.
  void abandon() throws IOException {
    leaving = true;
    end();
    if (getChannel().isOpen()) {
      getChannel().abort();
    }
  }

  /// The channel was closed, by whomever. With a connection that is lost its link deals.
  void closed(ShutdownSignalException cause) {
    end();
    if (!cause.isHardError() && !leaving && !tag.equals(NONE)) {
      owner.channelClosed(this, cause);
    }
  }

  private void end() {
    ended.countDown();
    hurry();
    watch.end();
    ledger.end();
    countDown();
  }

  void acknowledge(QueuedMessage message) {
    ledger.acknowledge(message.unsettled());
  }

  void giveBack(QueuedMessage message) {
    ledger.giveBack(message.unsettled());
  }

  void retry(QueuedMessage message, Duration delay, String reason) {
    settleBy(Copies.toRetry(message, delay, reason), message);
  }

  void park(QueuedMessage message, String reason) {
    settleBy(Copies.toPark(message, owner.parked(), reason), message);
  }

  void released() {
    owner.released();
  }

  /// Acknowledges the message when the broker has confirmed its copy, and not before.
  private void settleBy(Outgoing copy, QueuedMessage message) {
    if (sent(copy)) {
      ledger.acknowledge(message.unsettled());
    } else {
      giveBack(message); // Of no effect when the channel is closed.
      LOG.atWarn()
          .addKeyValue("queue_name", queue())
          .log("the message could not be retried or parked, and will be delivered again");
    }
  }

  /// Publishes until the broker has confirmed, or has the message again anyway, or the service
  /// stops.
  private boolean sent(Outgoing copy) {
    while (open()) {
      var last = owner.stopping();
      if (isTaken(copy)) {
        return true;
      }
      if (last || !pause()) {
        return false;
      }
    }
    return false;
  }

  private boolean isTaken(Outgoing copy) {
    try {
      owner.sender().send(copy);
      owner.copyLog().succeeded();
      return true;
    } catch (PublishException e) {
      owner.copyLog().failed(e);
      return false;
    }
  }

  /// Ends the pauses between tries.
  void hurry() {
    hurried.countDown();
  }

  /// False when the thread was interrupted.
  private boolean pause() {
    try {
      var _ = hurried.await(BETWEEN_TRIES.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
