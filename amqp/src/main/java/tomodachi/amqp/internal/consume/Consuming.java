package tomodachi.amqp.internal.consume;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.topology.ChannelRefusal;
import tomodachi.amqp.internal.topology.Topology;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// All consumers of a service, on the one connection they share: what is wanted of them, and its
/// being done on each new connection.
///
/// - **N1** — topology and consumers are desired state: whatever connection comes, it gets the
///   queues first, then the consumers that are wanted at that time.
public final class Consuming implements Link.User {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final Duration CANCELLING = Duration.ofSeconds(5);
  private static final Duration REMOVING = Duration.ofSeconds(1);
  private static final Duration BEFORE_RESTORING = Duration.ofSeconds(1);

  private final Topology topology;
  private final List<QueueConsumer> consumers;
  private final Timeline.Machine time;
  // Held while consumers are set up or cancelled, so that these steps don't mix.
  private final ReentrantLock steps = new ReentrantLock();
  // Guarded by steps, as all that follows.
  private final RestoreLog restoreLog;
  private @Nullable Connection connection;
  private boolean wanted;
  private boolean declared;

  /// @param consumers those of the topology's subscriptions
  public Consuming(Topology topology, List<QueueConsumer> consumers, Timeline.Machine time) {
    this.topology = topology;
    this.consumers = List.copyOf(consumers);
    this.time = time;
    restoreLog = new RestoreLog(time);
  }

  @Override
  public void connected(Connection fresh) throws IOException, TransportException {
    steps.lock();
    try {
      if (declared) {
        topology.renewShared(fresh);
      } else {
        topology.open(fresh);
      }
      connection = fresh;
      for (var consumer : consumers) {
        setUp(consumer, fresh, declared);
      }
      declared = true;
    } finally {
      steps.unlock();
    }
  }

  /// Sets a consumer up, or later if the broker refuses it: that is no reason for the others to
  /// wait.
  private void setUp(QueueConsumer consumer, Connection to, boolean anew) throws IOException {
    try {
      if (anew) {
        topology.renew(to, consumer.subscription());
      }
      attach(consumer, to);
    } catch (TransportException e) {
      postpone(consumer, e);
    }
  }

  private void attach(QueueConsumer consumer, Connection to)
      throws IOException, TransportException {
    consumer.attach(to);
    if (wanted) {
      var subscription = consumer.subscription();
      ChannelRefusal.named(
          "to consume from queue \"%s\"".formatted(subscription.queue()),
          subscription.declaredBy(),
          consumer::consume);
      restoreLog.succeeded(subscription.queue());
    }
  }

  @Override
  public void lost(String reason) {
    steps.lock();
    try {
      connection = null;
      consumers.forEach(Consuming::detach);
    } finally {
      steps.unlock();
    }
  }

  private static void detach(QueueConsumer consumer) {
    try {
      consumer.detach();
    } catch (IOException | RuntimeException e) {
      LOG.atDebug().setCause(e).log("the channel of a consumer was closed already");
    }
  }

  /// Lets messages come, now and on each connection to come.
  public void begin() {
    steps.lock();
    try {
      wanted = true;
      consumers.forEach(this::begin);
    } finally {
      steps.unlock();
    }
  }

  private void begin(QueueConsumer consumer) {
    try {
      consumer.consume();
    } catch (IOException | RuntimeException e) {
      LOG.atDebug().setCause(e).log("a consumer could not be begun");
    }
    if (!consumer.consuming()) {
      restore(consumer);
    }
  }

  /// Begins no more messages, and lets none come, on no connection; returns when what was on its
  /// way has come.
  public void end() throws InterruptedException {
    consumers.forEach(QueueConsumer::hold);
    steps.lockInterruptibly();
    try {
      wanted = false;
      for (var consumer : consumers) {
        end(consumer);
      }
    } finally {
      steps.unlock();
    }
  }

  private static void end(QueueConsumer consumer) throws InterruptedException {
    try {
      consumer.cancel(CANCELLING);
    } catch (IOException | RuntimeException e) {
      // The connection is lost, and the consumer with it.
      LOG.atDebug().setCause(e).log("a consumer could not be ended");
    }
  }

  /// From now on a copy that can't be made is tried once more, and then its message goes back.
  public void stopCopying() {
    consumers.forEach(QueueConsumer::stopCopying);
  }

  /// Gives back what has come and not begun.
  ///
  /// @return how many messages
  public int returnWaiting() {
    return consumers.stream().mapToInt(QueueConsumer::returnWaiting).sum();
  }

  /// Tells the broker of everything settled; returns when it has taken note.
  public void finish() {
    consumers.forEach(QueueConsumer::finish);
  }

  /// True when every consumer has what it needs: a session, and messages if they are wanted.
  public boolean complete() {
    return consumers.stream().allMatch(QueueConsumer::consuming);
  }

  /// Sets one consumer up again in a second, with its queue; tries until that succeeds or the
  /// connection is lost, since the next one gets all consumers.
  public void restore(QueueConsumer consumer) {
    var _ =
        time.after(BEFORE_RESTORING, () -> Thread.ofVirtual().start(() -> tryToRestore(consumer)));
  }

  private void tryToRestore(QueueConsumer consumer) {
    steps.lock();
    try {
      var current = connection;
      if (current != null && current.isOpen() && wanted && !consumer.consuming()) {
        topology.renewShared(current);
        topology.renew(current, consumer.subscription());
        attach(consumer, current);
      }
    } catch (IOException | TransportException | RuntimeException e) {
      postpone(consumer, e);
    } finally {
      steps.unlock();
    }
  }

  private void postpone(QueueConsumer consumer, Exception reason) {
    restoreLog.failed(consumer.subscription().queue(), reason);
    restore(consumer);
  }

  /// Makes again what copies of messages need, such as a retry queue somebody has deleted.
  public void repair() throws IOException, TransportException {
    steps.lock();
    try {
      var current = connection;
      if (current != null) {
        repair(current);
      }
    } finally {
      steps.unlock();
    }
  }

  private void repair(Connection current) throws IOException, TransportException {
    topology.renewShared(current);
    for (var consumer : consumers) {
      topology.renew(current, consumer.subscription());
    }
  }

  /// Removes the queues that are of no use once this instance has stopped, unless somebody else
  /// uses them. Called when nothing is consumed any more. Doesn't wait for a broker that leaves a
  /// step unanswered.
  public void removeTemporary() {
    try {
      if (steps.tryLock(REMOVING.toNanos(), TimeUnit.NANOSECONDS)) {
        tryToRemoveTemporary();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tryToRemoveTemporary() {
    try {
      var current = connection;
      if (current != null && current.isOpen()) {
        topology.removeTemporary(current);
      }
    } catch (IOException | RuntimeException e) {
      LOG.atDebug().setCause(e).log("temporary queues could not be removed");
    } finally {
      steps.unlock();
    }
  }
}
