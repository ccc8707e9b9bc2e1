package tomodachi.aws.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SnsSqsPublisher;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.client.ServerPlan;
import tomodachi.aws.internal.consume.QueueConsumer;
import tomodachi.aws.internal.describe.Needs;
import tomodachi.aws.internal.publish.Publishing;
import tomodachi.aws.internal.publish.ServicePublisher;
import tomodachi.aws.internal.tool.AwsTool;
import tomodachi.aws.internal.tool.ServerCheck;
import tomodachi.aws.internal.topology.Subscription;
import tomodachi.aws.internal.topology.Topology;
import tomodachi.messaging.transport.Backoff;
import tomodachi.messaging.transport.CloudPermission;
import tomodachi.messaging.transport.CloudUser;
import tomodachi.messaging.transport.QueueUser;
import tomodachi.messaging.transport.TerraformBlock;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.Checked;
import tomodachi.transport.Described;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// SNS and SQS for one service: life cycle only.
public final class AwsTransport implements Transport, QueueUser, CloudUser, Described, Checked {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final Duration CLOSING = Duration.ofSeconds(2);

  private final TransportContext context;
  private final ServicePublisher publisher;
  private volatile List<Declarations.Declared> declared = List.of();
  private volatile Consumers consumers = new Consumers(List.of());
  private volatile int calls;
  private volatile @Nullable AwsClients clients;
  private volatile @Nullable Publishing publishing;
  private volatile @Nullable Topology topology;
  private volatile @Nullable Upkeep<QueueConsumer> upkeep;
  private volatile State state = State.CONNECTING;

  /// A transport that is not open yet.
  public AwsTransport(TransportContext context) {
    this.context = context;
    publisher = new ServicePublisher(context.service());
  }

  @Override
  public void validate(Validation validation) {
    declared = Declarations.read(context, validation);
    calls = declared.stream().mapToInt(Declarations.Declared::calls).sum();
    consumers = new Consumers(declared.stream().map(this::consumer).toList());
  }

  private QueueConsumer consumer(Declarations.Declared each) {
    return new QueueConsumer(
        each.subscription(), each.settings(), each.handler(), context.timeline(), this::missing);
  }

  @Override
  public List<Described.Handler> describe() {
    return new AwsFacts(options(), declared).handlers();
  }

  @Override
  public List<Fact> facts() {
    return new AwsFacts(options(), declared)
        .ofService(ServerPlan.of(context.service(), context.timeline()));
  }

  @Override
  public List<Finding> check(Duration atMost) {
    return new ServerCheck(context.service(), context.timeline()).findings(atMost);
  }

  private void missing(QueueConsumer consumer) {
    var current = upkeep;
    if (current != null) {
      current.missing(consumer);
    }
  }

  @Override
  public void open() throws TransportException, InterruptedException {
    var opened = AwsClients.open(context.service(), context.timeline(), calls);
    clients = opened;
    openPublishing(opened);
    if (!consumers.isEmpty()) {
      openConsuming(opened);
    }
  }

  private void openPublishing(AwsClients by) {
    var made = new Publishing(by, context.service(), context.timeline());
    publishing = made;
    publisher.open(made);
  }

  private void openConsuming(AwsClients by) throws TransportException, InterruptedException {
    var subscriptions = consumers.subscriptions();
    subscriptions.forEach(AwsTransport::announce);
    QueueMates.announce(subscriptions);
    var wanted = Topology.of(subscriptions, context.service(), by);
    topology = wanted;
    var made =
        new Upkeep<>(
            new QueueSteps(wanted, consumers.all(), by),
            context.timeline(),
            consumers.haveWildcards() ? options().wildcardRefresh() : null,
            new Backoff(RandomGenerator.getDefault()));
    upkeep = made;
    require(made);
  }

  private void require(Upkeep<QueueConsumer> made) throws TransportException, InterruptedException {
    if (!made.open() && options().required()) {
      throw new TransportException(
          """
          Cannot reach SNS and SQS: %s
              service "%s" stops, because aws_sns_sqs.required is true\
          """
              .formatted(made.trouble().orElse("no answer"), context.service().name()),
          null);
    }
  }

  private static void announce(Subscription subscription) {
    var topic = subscription.topic();
    LOG.atInfo()
        .addKeyValue("wrapped_handler", subscription.handler())
        .addKeyValue("topic", topic == null ? "" : topic.topic())
        .addKeyValue("queue_name", subscription.queue().name())
        .log("consuming from queue");
  }

  @Override
  public void begin() {
    consumers.begin();
    state = State.READY;
  }

  @Override
  public void pause() {
    state = State.PAUSED; // First, for without consumers it would count as not ready.
    endConsuming();
    consumers.returnWaiting();
  }

  private void endConsuming() {
    try {
      consumers.end();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void resume() {
    begin();
  }

  @Override
  public void stopIntake() throws InterruptedException {
    state = State.STOPPING;
    consumers.end();
  }

  @Override
  public int returnUnstarted() {
    return consumers.returnWaiting();
  }

  @Override
  public void flush(Duration atMost) throws InterruptedException {
    var time = context.timeline().machine();
    var end = time.nanos() + atMost.toNanos();
    publisher.close();
    consumers.finish(atMost);
    closePublishing(Duration.ofNanos(Math.max(0, end - time.nanos())));
  }

  private void closePublishing(Duration atMost) {
    var open = publishing;
    if (open != null) {
      open.close(atMost);
    }
  }

  @Override
  public void close() {
    state = State.CLOSED;
    publisher.close();
    endConsuming();
    endUpkeep();
    consumers.close();
    closePublishing(Duration.ZERO);
    var open = clients;
    if (open != null) {
      open.close();
    }
  }

  /// Takes its time, and removes what else would stay, also on a thread that is interrupted.
  private void endUpkeep() {
    var interrupted = Thread.interrupted();
    try {
      if (closeUpkeep()) {
        removeTemporary();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// True when no step is under way any more.
  private boolean closeUpkeep() {
    var current = upkeep;
    return current != null && current.close(CLOSING);
  }

  /// Doesn't wait for an AWS that leaves a call unanswered.
  private void removeTemporary() {
    var made = topology;
    topology = null;
    if (made == null) {
      return;
    }
    var thread = Thread.ofVirtual().name("tomodachi-aws-remove").start(made::removeTemporary);
    try {
      if (!thread.join(CLOSING)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public TransportStatus status() {
    return new TransportStatus(
        state == State.READY && !consumers.areConsuming() ? State.CONNECTING : state,
        null,
        Map.of("consumers", consumers.size()));
  }

  @Override
  public String protocol() {
    return AwsTool.PROTOCOL;
  }

  @Override
  public List<WorkQueue> queues() {
    return needs().queues();
  }

  @Override
  public List<CloudPermission> permissions(String account) {
    return needs().permissions(account);
  }

  @Override
  public List<TerraformBlock> terraform() {
    return needs().terraform();
  }

  private Needs needs() {
    return new Needs(
        consumers.subscriptions(),
        context.service().options(AwsSnsSqsOptions.class),
        context.asksFor(SnsSqsPublisher.class));
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type == SnsSqsPublisher.class ? type.cast(publisher) : Transport.super.injectable(type);
  }

  private AwsSnsSqsOptions options() {
    return context.service().options(AwsSnsSqsOptions.class);
  }
}
