package tomodachi.aws.internal.tool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.aws.AwsSnsSqsOptions;
import tomodachi.aws.SnsSqsPublishOption;
import tomodachi.aws.internal.client.AwsClients;
import tomodachi.aws.internal.publish.Publishing;
import tomodachi.aws.internal.publish.ServicePublisher;
import tomodachi.messaging.transport.Destination;
import tomodachi.messaging.transport.MessageDesk;
import tomodachi.messaging.transport.ParkedMessage;
import tomodachi.messaging.transport.Posted;
import tomodachi.messaging.transport.Posting;
import tomodachi.messaging.transport.QueueState;
import tomodachi.messaging.transport.Replay;
import tomodachi.messaging.transport.Replayed;
import tomodachi.messaging.transport.WorkQueue;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// SNS and SQS of AWS, or of a server for development.
final class AwsDesk implements MessageDesk {

  private final Visitor visitor;
  private final AwsClients clients;
  private final Timeline timeline;
  private final Publishing publishing;
  private final ServicePublisher publisher;

  AwsDesk(Visitor visitor, Timeline timeline, AwsClients clients) {
    this.visitor = visitor;
    this.clients = clients;
    this.timeline = timeline;
    publishing = new Publishing(clients, visitor, timeline);
    publisher = new ServicePublisher(visitor);
    publisher.open(publishing);
  }

  @Override
  public String address() {
    return clients
        .endpoint()
        .map(endpoint -> endpoint.getAuthority())
        .orElseGet(() -> "AWS in " + clients.region());
  }

  @Override
  public Posted publish(Posting posting) {
    var options = new ArrayList<SnsSqsPublishOption>();
    posting
        .headers()
        .forEach((name, text) -> options.add(SnsSqsPublishOption.attribute(name, text)));
    posting.properties().forEach((name, text) -> options.add(Property.option(name, text)));
    return switch (posting.to()) {
      case Destination.Topic topic -> publish(topic, posting, options);
      case Destination.Queue(var name) -> send(name, posting, options);
    };
  }

  private Posted publish(
      Destination.Topic topic, Posting posting, List<SnsSqsPublishOption> options) {
    if (topic.exchange() != null) {
      throw new IllegalArgumentException("SNS has no exchanges\n    leave it out");
    }
    options.add(new SnsSqsPublishOption.With(posting.envelope()));
    publisher.publish(topic.name(), posting.data(), array(options));
    var prefix = visitor.options(AwsSnsSqsOptions.class).topicPrefix();
    return new Posted("topic \"%s\"".formatted(prefix + topic.name()), true);
  }

  private Posted send(String queue, Posting posting, List<SnsSqsPublishOption> options) {
    var envelope = posting.envelope();
    options.add(
        envelope == null
            ? SnsSqsPublishOption.plainBody()
            : SnsSqsPublishOption.envelope(envelope));
    publisher.sendToQueue(queue, posting.data(), array(options));
    return new Posted("queue \"%s\"".formatted(shown(queue)), true);
  }

  private String shown(String queue) {
    return queue.contains(":")
        ? queue
        : visitor.options(AwsSnsSqsOptions.class).queueNamePrefix() + queue;
  }

  private static SnsSqsPublishOption[] array(List<SnsSqsPublishOption> options) {
    return options.toArray(SnsSqsPublishOption[]::new);
  }

  @Override
  public WorkQueue named(String name) throws TransportException {
    return trouble().translated(() -> new Naming(look(), address()).named(name));
  }

  @Override
  public QueueState state(WorkQueue queue) throws TransportException {
    return trouble()
        .translated(() -> {
          var work = look().at(queue.name());
          var parked = work == null ? queue.parked() : work.deadLetters().orElse(queue.parked());
          return new QueueState(
              new WorkQueue(queue.name(), parked), SqsQueue.counts(work), counts(parked));
        });
  }

  private QueueState.@Nullable Counts counts(String queue) {
    return SqsQueue.counts(look().at(queue));
  }

  @Override
  public long show(WorkQueue queue, long most, int mostData, Consumer<ParkedMessage> eye)
      throws TransportException {
    return trouble()
        .translated(() -> {
          var parked = parked(queue);
          requireOneWayIn(parked);
          try (var reader = new ParkedReader(clients.sqs(), parked, timeline.machine())) {
            var left = Math.min(most, parked.messages());
            for (var next = reader.next(left); next != null; next = reader.next(--left)) {
              eye.accept(portraits().of(next, mostData));
            }
          }
          return parked.messages();
        });
  }

  @Override
  public Replayed replay(Replay replay, Consumer<ParkedMessage> eye) throws TransportException {
    return trouble()
        .translated(() -> {
          var parked = parked(replay.from());
          if (replay.dry() || !replay.ids().isEmpty() || replay.most() < parked.messages()) {
            requireOneWayIn(parked);
          }
          var target = target(replay, parked);
          try (var reader = new ParkedReader(clients.sqs(), parked, timeline.machine())) {
            return new ReplayRun(replay, target, reader, clients.sqs(), portraits(), eye).run();
          }
        });
  }

  private SqsQueue parked(WorkQueue queue) throws TransportException {
    var found = look().at(queue.parked());
    if (found == null) {
      throw new TransportException(
          """
          There is no queue "%s" at %s
              its service makes it when it starts; to see which queues a service has: tomodachi \
          parked list <service>\
          """
              .formatted(queue.parked(), address()),
          null);
    }
    return found;
  }

  /// SQS can't show a message without handing it over, which counts: where that has an end, looking
  /// would move messages away.
  private static void requireOneWayIn(SqsQueue parked) throws TransportException {
    var further = parked.deadLetters();
    if (further.isPresent()) {
      throw new TransportException(
          """
          Looking at messages of "%s" would count as receiving them, and SQS moves them to "%s" \
          after %s receives
              to have all of them handled: tomodachi parked replay --sqs %s\
          """
              .formatted(parked.name(), further.get(), parked.maxReceives(), parked.name()),
          null);
    }
  }

  private SqsQueue target(Replay replay, SqsQueue parked) throws TransportException {
    var target = replay.target();
    var found = look().at(target);
    if (found == null) {
      throw new TransportException(
          """
          There is no queue "%s" at %s, where the messages would go
              start its service, or name another queue by --to; nothing was moved\
          """
              .formatted(target, address()),
          null);
    }
    if (found.url().equals(parked.url())) {
      throw new TransportException(
          "The messages of \"%s\" are there already\n    name another queue by --to"
              .formatted(target),
          null);
    }
    return found;
  }

  private Portraits portraits() {
    return new Portraits(visitor.options(AwsSnsSqsOptions.class).topicPrefix());
  }

  private QueueLook look() {
    return new QueueLook(clients.sqs());
  }

  private Trouble trouble() {
    return new Trouble(address());
  }

  @Override
  public void close() {
    publisher.close();
    publishing.close(Duration.ZERO);
    clients.close();
  }
}
