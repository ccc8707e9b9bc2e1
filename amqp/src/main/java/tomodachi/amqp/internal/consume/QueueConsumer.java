package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Reason;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.transport.Timeline;

/// One handler's consumer: what it wants, and the session of the connection there is.
///
/// [#attach], [#consume], [#cancel] and [#finish] are called one after the other, never two at
/// once.
public final class QueueConsumer {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  private final Subscription subscription;
  private final Settings settings;
  private final Timeline timeline;
  private final CopySender sender;
  private final CopyLog copyLog;
  private final Intake intake;
  private final Consumer<QueueConsumer> onEnded;
  private volatile @Nullable Session session;
  private volatile boolean stopping;

  /// How a handler's messages are taken.
  ///
  /// @param prefetch how many may be unsettled, 1 to 65535
  /// @param concurrency how many calls may run at once, 1 or more
  /// @param routingKeyPrefix what is taken off routing keys
  /// @param consumerTimeout after which the broker takes an unsettled message back; null: never
  public record Settings(
      int prefetch, int concurrency, String routingKeyPrefix, @Nullable Duration consumerTimeout) {}

  /// @param onEnded called when the broker has ended the consumer or its channel, and not the
  ///   connection, by a thread that must not be held up
  public QueueConsumer(
      Subscription subscription,
      Settings settings,
      MessageHandler<QueuedMessage> handler,
      CallBudget budget,
      CopySender sender,
      Timeline timeline,
      Consumer<QueueConsumer> onEnded) {
    this.subscription = subscription;
    this.settings = settings;
    this.timeline = timeline;
    this.sender = sender;
    this.copyLog = new CopyLog(subscription.queue(), timeline.machine());
    this.intake = new Intake(handler, settings.concurrency(), budget);
    this.onEnded = onEnded;
  }

  /// Opens a session on a new connection, in place of the one before.
  public void attach(Connection connection) throws IOException {
    detach();
    var channel = connection.openChannel().orElseThrow(() -> new IOException("no channel is left"));
    channel.basicQos(settings.prefetch());
    var opened = new Session(this, channel);
    session = opened;
    channel.addShutdownListener(opened::closed);
  }

  /// Gives up the session there is; what it has handed over is the broker's again.
  public void detach() throws IOException {
    var old = session;
    session = null;
    if (old != null) {
      old.abandon();
    }
  }

  /// Lets messages come, if there is a session.
  public void consume() throws IOException {
    intake.goOn();
    var current = session;
    if (current != null) {
      current.consume();
    }
  }

  /// Begins nothing more until [#consume], whatever comes. Callable at any time.
  public void hold() {
    intake.hold();
  }

  /// From now on a copy that can't be made is tried once more, and then its message goes back.
  public void stopCopying() {
    stopping = true;
    var current = session;
    if (current != null) {
      current.hurry();
    }
  }

  /// Lets no more messages come, and begins none; those that have come stay.
  public void cancel(Duration atMost) throws IOException, InterruptedException {
    intake.hold();
    var current = session;
    if (current != null && !current.cancel(atMost)) {
      LOG.atWarn().addKeyValue("queue_name", queue()).log("the broker does not end the consumer");
    }
  }

  /// Gives back what has come and not begun.
  ///
  /// @return how many messages
  public int returnWaiting() {
    var waiting = intake.takeWaiting();
    waiting.forEach(QueuedMessage::giveBack);
    return waiting.size();
  }

  /// Tells the broker of everything settled, and ends the session.
  public void finish() {
    var current = session;
    if (current != null && current.open()) {
      current.finish();
    }
  }

  /// True while the broker hands messages over.
  public boolean consuming() {
    var current = session;
    return current != null && current.consuming();
  }

  /// What it consumes.
  public Subscription subscription() {
    return subscription;
  }

  void received(QueuedMessage message) {
    intake.offer(message);
  }

  void released() {
    intake.released();
  }

  void cancelledByBroker(Session by) {
    ended(by, "the broker has ended the consumer, the queue may have been deleted");
  }

  void channelClosed(Session by, ShutdownSignalException cause) {
    ended(by, "the channel of the consumer was closed: " + Reason.of(cause));
  }

  private void ended(Session by, String what) {
    if (by.equals(session)) {
      LOG.atError()
          .addKeyValue("queue_name", queue())
          .addKeyValue("wrapped_handler", subscription.handler())
          .log(what);
      onEnded.accept(this);
    }
  }

  Timeline timeline() {
    return timeline;
  }

  int prefetch() {
    return settings.prefetch();
  }

  @Nullable Duration consumerTimeout() {
    return settings.consumerTimeout();
  }

  String routingKeyPrefix() {
    return settings.routingKeyPrefix();
  }

  String queue() {
    return subscription.queue();
  }

  String parked() {
    return subscription.parked();
  }

  CopySender sender() {
    return sender;
  }

  CopyLog copyLog() {
    return copyLog;
  }

  /// True when no copy is to keep anybody waiting.
  boolean stopping() {
    return stopping;
  }
}
