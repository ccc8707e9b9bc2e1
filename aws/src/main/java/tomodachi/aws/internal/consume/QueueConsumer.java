package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.WorkingQueue;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// One handler's consumer: fetches messages from its queue, has them handled, and settles them.
///
/// [#begin], [#end], [#returnWaiting], [#finish] are called one after the other, never two at once;
/// [#attach] at any time, beside them too, by one thread. After [#end] it may [#begin] again.
public final class QueueConsumer {

  private final Subscription subscription;
  private final Settings settings;
  private final Timeline timeline;
  private final Consumer<QueueConsumer> onMissing;
  private final Topics topics;
  private final Intake intake;
  private final Fetching fetching;
  private final ReceiveLog log;
  private final List<AttachedQueue> queues = new CopyOnWriteArrayList<>();
  private volatile StandIn standIn = () -> {};

  /// How a handler's messages are taken.
  ///
  /// @param concurrency how many calls may run at once, 1 or more
  /// @param mostInACall how many messages one call may fetch, 1 to 10
  /// @param topicPrefix what is taken off topics
  public record Settings(int concurrency, int mostInACall, String topicPrefix) {}

  /// Starts a server in the process in place of one that is gone, where that is meant.
  @FunctionalInterface
  interface StandIn {
    void start() throws TransportException;
  }

  /// @param onMissing called when SQS says that the queue doesn't exist, the consumer then fetches
  ///   nothing until [#attach]; or the one for its parked messages
  public QueueConsumer(
      Subscription subscription,
      Settings settings,
      MessageHandler<SqsMessage> handler,
      Timeline timeline,
      Consumer<QueueConsumer> onMissing) {
    this(subscription, settings, handler::handle, timeline, onMissing);
  }

  QueueConsumer(
      Subscription subscription,
      Settings settings,
      Function<SqsMessage, BoundHandler.Call> handler,
      Timeline timeline,
      Consumer<QueueConsumer> onMissing) {
    this.subscription = subscription;
    this.settings = settings;
    this.timeline = timeline;
    this.onMissing = onMissing;
    topics = Topics.of(settings.topicPrefix(), subscription);
    var concurrency = settings.concurrency();
    log = new ReceiveLog(subscription.queue().name(), subscription.handler(), timeline.machine());
    intake = new Intake(handler, order(), concurrency, this::free);
    fetching = new Fetching(timeline, new Handover(), concurrency, settings.mostInACall());
  }

  private Order order() {
    return subscription.queue().fifo()
        ? new MessageGroups(settings.concurrency(), timeline.plan(), () -> intake.beginAll())
        : new AnyOrder();
  }

  private void free(int count) {
    fetching.free(count);
  }

  /// Its queue, from now on: where it has begun, messages are fetched from there at once. What came
  /// from the one before is handled, kept hidden and settled there; [#finish] waits for that too.
  public void attach(WorkingQueue queue, AwsClients clients) {
    attach(queue, clients.sqs(), clients::standIn);
  }

  void attach(WorkingQueue queue, SqsClient sqs, StandIn standIn) {
    this.standIn = standIn;
    queues.removeIf(AttachedQueue::isIdle);
    var attached =
        AttachedQueue.of(
            queue, sqs, timeline, settings.concurrency(), () -> onMissing.accept(this));
    queues.add(attached);
    fetching.attach(attached);
  }

  /// Fetches messages, as soon as there is a queue, and has them handled.
  public void begin() {
    intake.goOn();
    fetching.begin();
  }

  /// Begins nothing more until [#begin], and ends the calls that fetch messages. Returns when no
  /// more can come.
  public void end() throws InterruptedException {
    intake.hold();
    fetching.end();
  }

  /// Gives back what has come and not begun, also what may come yet: it is visible again at once.
  ///
  /// @return how many messages
  public int returnWaiting() {
    return intake.returnWaiting();
  }

  /// Returns when SQS knows of all that is settled, or the time is up.
  public void finish(Duration atMost) throws InterruptedException {
    var end = timeline.machine().nanos() + atMost.toNanos();
    for (var queue : queues) {
      queue.settlements().finish(Duration.ofNanos(end - timeline.machine().nanos()));
    }
  }

  /// Calls SQS no more; what isn't settled comes back.
  public void close() {
    queues.forEach(AttachedQueue::close);
  }

  /// True while it has a queue, and the last call that fetched messages didn't fail; also while it
  /// is held.
  public boolean consuming() {
    return fetching.succeeds();
  }

  /// What it consumes.
  public Subscription subscription() {
    return subscription;
  }

  /// Takes messages from the calls that fetch them.
  private final class Handover implements Fetching.Target {
    @Override
    public void fetched(AttachedQueue from, List<Message> messages) {
      var now = timeline.plan().instant();
      var taken = new ArrayList<InFlight>();
      for (var message : messages) {
        var inFlight = new InFlight(message, from, intake, topics, now);
        from.leases().begin(inFlight);
        taken.add(inFlight);
      }
      intake.offer(taken);
    }

    @Override
    public void failed(AttachedQueue from, AwsFailure failure) {
      log.failed(failure);
      if (failure.kind() == Kind.UNREACHABLE) {
        startStandIn();
      }
    }

    private void startStandIn() {
      try {
        standIn.start();
      } catch (TransportException | RuntimeException | LinkageError e) {
        log.noStandIn(e);
      }
    }

    @Override
    public void succeeded() {
      log.succeeded();
    }

    @Override
    public void missing(AttachedQueue queue) {
      log.missing();
      onMissing.accept(QueueConsumer.this);
    }
  }
}
