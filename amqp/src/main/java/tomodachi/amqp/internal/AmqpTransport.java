package tomodachi.amqp.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.amqp.internal.consume.CallBudget;
import tomodachi.amqp.internal.consume.Consuming;
import tomodachi.amqp.internal.consume.QueueConsumer;
import tomodachi.amqp.internal.link.BrokerCheck;
import tomodachi.amqp.internal.link.BrokerChoice;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.publish.Confirmation;
import tomodachi.amqp.internal.publish.Outgoing;
import tomodachi.amqp.internal.publish.Publishing;
import tomodachi.amqp.internal.publish.ServicePublisher;
import tomodachi.amqp.internal.tool.AmqpTool;
import tomodachi.amqp.internal.topology.Subscription;
import tomodachi.amqp.internal.topology.Topology;
import tomodachi.messaging.PublishException;
import tomodachi.messaging.transport.QueueUser;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.Checked;
import tomodachi.transport.Described;
import tomodachi.transport.Transport;
import tomodachi.transport.TransportContext;
import tomodachi.transport.TransportException;
import tomodachi.transport.TransportStatus;
import tomodachi.transport.TransportStatus.State;
import tomodachi.transport.Validation;

/// AMQP for one service: a connection to publish, and one to consume if it has handlers.
public final class AmqpTransport implements Transport, QueueUser, Described, Checked {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final Duration COPY_PATIENCE = Duration.ofSeconds(10);

  private final TransportContext context;
  private final ServicePublisher publisher;
  private List<Declarations.Declared> declared = List.of();
  private List<QueueConsumer> consumers = List.of();
  private volatile @Nullable Publishing publishing;
  private volatile @Nullable Consuming consuming;
  private volatile @Nullable Link publishLink;
  private volatile @Nullable Link consumeLink;
  private volatile State state = State.CONNECTING;

  /// A transport that is not open yet.
  public AmqpTransport(TransportContext context) {
    this.context = context;
    publisher = new ServicePublisher(context.service(), context.timeline());
  }

  @Override
  public void validate(Validation validation) {
    var budget = new CallBudget(options().qos().globalPrefetchCount());
    declared = Declarations.read(context, validation);
    consumers = declared.stream().map(each -> consumer(each, budget)).toList();
  }

  private QueueConsumer consumer(Declarations.Declared declared, CallBudget budget) {
    return new QueueConsumer(
        declared.subscription(),
        declared.settings(),
        declared.handler(),
        budget,
        this::send,
        context.timeline(),
        this::restore);
  }

  @Override
  public List<Described.Handler> describe() {
    return new AmqpFacts(options(), declared).handlers();
  }

  @Override
  public List<Fact> facts() {
    var choice = new BrokerChoice(context.service(), context.timeline());
    return new AmqpFacts(options(), declared).ofService(choice.plan());
  }

  @Override
  public List<Finding> check(Duration atMost) {
    return new BrokerCheck(context.service(), context.timeline()).findings(atMost);
  }

  private void restore(QueueConsumer consumer) {
    var current = consuming;
    if (current != null) {
      current.restore(consumer);
    }
  }

  @Override
  public void open() throws TransportException, InterruptedException {
    var choice = new BrokerChoice(context.service(), context.timeline());
    choice.announce();
    openPublishing(choice);
    if (!consumers.isEmpty()) {
      openConsuming(choice);
    }
  }

  private void openPublishing(BrokerChoice choice) throws TransportException, InterruptedException {
    var made = new Publishing(context.timeline(), options().publishTimeout());
    publishing = made;
    publishLink = link("publish", choice, made);
    require(publishLink);
    publisher.open(made);
  }

  private void openConsuming(BrokerChoice choice) throws TransportException, InterruptedException {
    announce();
    var topology = Topology.of(subscriptions(), context.service());
    var made = new Consuming(topology, consumers, context.timeline().machine());
    consuming = made;
    consumeLink = link("consume", choice, made);
    require(consumeLink);
  }

  private Link link(String purpose, BrokerChoice choice, Link.User user) {
    return new Link(
        purpose, context.service(), choice, context.timeline(), RandomGenerator.getDefault(), user);
  }

  private void require(Link link) throws TransportException, InterruptedException {
    if (!link.open() && options().required()) {
      throw new TransportException(
          """
          Cannot reach RabbitMQ: %s
              service "%s" stops, because amqp.required is true\
          """
              .formatted(link.trouble().orElse("no answer"), context.service().name()),
          null);
    }
  }

  private List<Subscription> subscriptions() {
    return consumers.stream().map(QueueConsumer::subscription).toList();
  }

  private void announce() {
    subscriptions().forEach(AmqpTransport::announce);
    QueueMates.announce(subscriptions());
  }

  private static void announce(Subscription subscription) {
    LOG.atInfo()
        .addKeyValue("wrapped_handler", subscription.handler())
        .addKeyValue("routing_key", subscription.bindingKey())
        .addKeyValue("exchange_name", subscription.exchange())
        .addKeyValue("queue_name", subscription.queue())
        .log("consuming from queue");
  }

  /// Publishes a copy of a message; it is to be in a queue afterwards.
  private void send(Outgoing copy) throws PublishException {
    if (publishing().sendAndWait(copy, COPY_PATIENCE) instanceof Confirmation.Returned) {
      repair();
      throw new PublishException("no queue for it: " + copy, null);
    }
  }

  private Publishing publishing() {
    var open = publishing;
    if (open == null) {
      throw new IllegalStateException("The transport isn't open");
    }
    return open;
  }

  private void repair() {
    try {
      var current = consuming;
      if (current != null) {
        current.repair();
      }
    } catch (IOException | TransportException e) {
      throw new PublishException("its queue is missing and can't be made", e);
    }
  }

  @Override
  public void begin() {
    var current = consuming;
    if (current != null) {
      current.begin();
    }
    state = State.READY;
  }

  @Override
  public void pause() {
    var current = consuming;
    if (current != null) {
      state = State.PAUSED; // First, for without consumers it would count as not ready.
      endConsuming(current);
      current.returnWaiting();
    }
  }

  private static void endConsuming(Consuming consuming) {
    try {
      consuming.end();
    } catch (InterruptedException e) {
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
    var current = consuming;
    if (current != null) {
      current.stopCopying();
      current.end();
    }
  }

  @Override
  public int returnUnstarted() {
    var current = consuming;
    return current == null ? 0 : current.returnWaiting();
  }

  @Override
  public void flush(Duration atMost) {
    publisher.close();
    var current = consuming;
    if (current != null) {
      current.finish();
    }
    var open = publishing;
    if (open != null) {
      open.close(atMost);
    }
  }

  @Override
  public void close() {
    state = State.CLOSED;
    publisher.close();
    var current = consuming;
    if (current != null) {
      current.removeTemporary();
    }
    close(consumeLink);
    close(publishLink);
    var open = publishing;
    if (open != null) {
      open.close(Duration.ZERO);
    }
  }

  private static void close(@Nullable Link link) {
    if (link != null) {
      link.close(CLOSING);
    }
  }

  @Override
  public TransportStatus status() {
    return new TransportStatus(
        state == State.READY && !attached() ? State.CONNECTING : state,
        null,
        Map.of("consumers", consumers.size()));
  }

  /// True when it can publish, and every consumer is attached.
  private boolean attached() {
    var publishes = publishLink;
    var current = consuming;
    return publishes != null && publishes.connected() && (current == null || current.complete());
  }

  @Override
  public String protocol() {
    return AmqpTool.PROTOCOL;
  }

  @Override
  public List<WorkQueue> queues() {
    return consumers.stream()
        .map(QueueConsumer::subscription)
        .map(subscription -> new WorkQueue(subscription.queue(), subscription.parked()))
        .distinct()
        .toList();
  }

  @Override
  public <T> T injectable(Class<T> type) {
    return type == AmqpPublisher.class ? type.cast(publisher) : Transport.super.injectable(type);
  }

  private AmqpOptions options() {
    return context.service().options(AmqpOptions.class);
  }
}
