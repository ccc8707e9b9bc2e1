package tomodachi.amqp.internal.tool;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tomodachi.amqp.AmqpOptions;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.internal.link.Link;
import tomodachi.amqp.internal.publish.Confirmation;
import tomodachi.amqp.internal.publish.Publishing;
import tomodachi.amqp.internal.publish.ServicePublisher;
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

/// A broker that speaks AMQP, over one connection.
final class AmqpDesk implements MessageDesk {

  private static final String PARKED = ".parked";

  private final Visitor visitor;
  private final Link link;
  private final Publishing publishing;
  private final ServicePublisher publisher;

  AmqpDesk(Visitor visitor, Timeline timeline, Link link, Publishing publishing) {
    this.visitor = visitor;
    this.link = link;
    this.publishing = publishing;
    publisher = new ServicePublisher(visitor, timeline);
    publisher.open(publishing);
  }

  @Override
  public String address() {
    return visitor.address();
  }

  @Override
  public Posted publish(Posting posting) {
    var amqp = visitor.options(AmqpOptions.class);
    var to = topic(posting.to());
    var exchange = to.exchange() == null ? amqp.exchangeName() : to.exchange();
    var confirmation =
        publisher.publishAndTell(to.name(), posting.data(), options(posting, exchange));
    var place =
        "exchange \"%s\" with routing key \"%s\""
            .formatted(exchange, amqp.routingKeyPrefix() + to.name());
    return new Posted(place, confirmation instanceof Confirmation.Routed);
  }

  private static Destination.Topic topic(Destination to) {
    return switch (to) {
      case Destination.Topic topic -> topic;
      case Destination.Queue(var name) ->
          throw new IllegalArgumentException(
              "There is no sending to queue \"%s\" in AMQP\n    publish to the default exchange, whose keys are names of queues"
                  .formatted(name));
    };
  }

  private static AmqpPublishOption[] options(Posting posting, String exchange) {
    var options = new ArrayList<AmqpPublishOption>();
    options.add(AmqpPublishOption.exchangeName(exchange));
    options.add(new AmqpPublishOption.With(posting.envelope()));
    posting.headers().forEach((name, text) -> options.add(AmqpPublishOption.header(name, text)));
    posting
        .properties()
        .forEach((name, text) -> options.add(AmqpPublishOption.property(name, text)));
    return options.toArray(AmqpPublishOption[]::new);
  }

  @Override
  public WorkQueue named(String name) {
    return name.endsWith(PARKED)
        ? new WorkQueue(name.substring(0, name.length() - PARKED.length()), name)
        : new WorkQueue(name, name + PARKED);
  }

  @Override
  public QueueState state(WorkQueue queue) throws TransportException {
    return ask(connection -> {
      var look = new QueueLook(connection);
      return new QueueState(queue, counts(look.at(queue.name())), counts(look.at(queue.parked())));
    });
  }

  private static QueueState.@Nullable Counts counts(AMQP.Queue.@Nullable DeclareOk found) {
    return found == null
        ? null
        : new QueueState.Counts(found.getMessageCount(), (long) found.getConsumerCount());
  }

  @Override
  public long show(WorkQueue queue, long most, int mostData, Consumer<ParkedMessage> eye)
      throws TransportException {
    return ask(connection -> {
      try (var reader = reader(connection, queue)) {
        for (var next = reader.next(); next != null; next = reader.next()) {
          eye.accept(Portrait.of(next, mostData));
          if (reader.taken() == most) {
            break;
          }
        }
        return reader.parked();
      }
    });
  }

  @Override
  public Replayed replay(Replay replay, Consumer<ParkedMessage> eye) throws TransportException {
    return ask(connection -> {
      requireTarget(connection, replay);
      try (var reader = reader(connection, replay.from())) {
        return new ReplayRun(replay, reader, publishing, eye).run();
      }
    });
  }

  private ParkedReader reader(Connection connection, WorkQueue queue)
      throws IOException, TransportException {
    var found = new QueueLook(connection).at(queue.parked());
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
    return new ParkedReader(QueueLook.channel(connection), queue.parked(), found.getMessageCount());
  }

  private void requireTarget(Connection connection, Replay replay)
      throws IOException, TransportException {
    var target = replay.target();
    if (target.equals(replay.from().parked())) {
      throw new TransportException(
          "The messages of \"%s\" are there already\n    name another queue by --to"
              .formatted(target),
          null);
    }
    if (new QueueLook(connection).at(target) == null) {
      throw new TransportException(
          """
          There is no queue "%s" at %s, where the messages would go
              start its service, or name another queue by --to; nothing was moved\
          """
              .formatted(target, address()),
          null);
    }
  }

  /// Something asked of the broker.
  private interface Question<T> {
    T ask(Connection connection) throws IOException, TransportException;
  }

  private <T> T ask(Question<T> question) throws TransportException {
    return BrokerFailure.translated(
        address(),
        () ->
            question.ask(
                link.connection().orElseThrow(() -> new IOException("the connection is lost"))));
  }

  @Override
  public void close() {
    publisher.close();
    publishing.close(Duration.ZERO);
    link.close();
  }
}
