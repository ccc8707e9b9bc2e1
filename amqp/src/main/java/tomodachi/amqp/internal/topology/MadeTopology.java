package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.TransportException;

/// Makes what is missing. What exists is used as it is, whatever its arguments.
///
/// @param production true: whatever is made is worth a warning, since it may be a misspelled name
public record MadeTopology(List<Subscription> subscriptions, boolean production)
    implements Topology {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");

  @Override
  public void open(Connection connection) throws IOException, TransportException {
    renewShared(connection);
    try (var declaring = new Declaring(connection)) {
      for (var subscription : subscriptions) {
        Sharing.check(subscription, make(declaring, subscription));
        lookForDeadLetterExchange(declaring, subscription);
      }
    }
  }

  @Override
  public void renewShared(Connection connection) throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      declaring.step("the retry queues tomodachi.retry.*", "", RetryLadder::declare);
    }
  }

  @Override
  public void renew(Connection connection, Subscription subscription)
      throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      make(declaring, subscription);
    }
  }

  /// How many consume from the handler's queue.
  private int make(Declaring declaring, Subscription subscription)
      throws IOException, TransportException {
    ensureExchange(declaring, subscription);
    var consumers = ensureQueue(declaring, subscription.work(), subscription);
    ensureQueue(declaring, subscription.parking(), subscription);
    bind(declaring, subscription);
    return consumers;
  }

  /// It isn't made, since nobody has said what it is; RabbitMQ drops dead letters without a word
  /// when it is missing.
  private static void lookForDeadLetterExchange(Declaring declaring, Subscription subscription)
      throws IOException, TransportException {
    var exchange = subscription.work().deadLetterExchange();
    if (exchange.isPresent()
        && declaring.exchangeIsMissing(exchange.get(), subscription.declaredBy())) {
      LOG.atWarn()
          .addKeyValue("exchange_name", exchange.get())
          .addKeyValue("queue_name", subscription.queue())
          .log("the dead-letter exchange does not exist; what its queue drops is lost");
    }
  }

  private void ensureExchange(Declaring declaring, Subscription subscription)
      throws IOException, TransportException {
    var exchange = subscription.source();
    if (declaring.exchangeIsMissing(exchange.name(), subscription.declaredBy())) {
      declaring.step(
          "exchange \"%s\"".formatted(exchange.name()),
          subscription.declaredBy(),
          channel -> channel.exchangeDeclare(exchange.name(), exchange.typeToMake(), true));
      made("exchange", exchange.name(), subscription);
    } else {
      checkType(declaring, subscription);
    }
  }

  private static void checkType(Declaring declaring, Subscription subscription)
      throws IOException, TransportException {
    var difference = new Comparison(declaring).of(subscription.source());
    if (difference.isPresent()) {
      throw new TransportException(
          Finding.otherType(subscription, difference.get()).toString(), null);
    }
  }

  /// How many consume from the queue, which is made if it is missing.
  private int ensureQueue(Declaring declaring, QueueSpec queue, Subscription wantedBy)
      throws IOException, TransportException {
    var by = wantedBy.declaredBy();
    var consumers = declaring.consumers(queue.name(), by);
    if (consumers.isPresent()) {
      return consumers.getAsInt();
    }
    declaring.step(
        "queue \"%s\"".formatted(queue.name()),
        by,
        channel -> channel.queueDeclare(queue.name(), true, false, false, queue.arguments()));
    made("queue", queue.name(), wantedBy);
    return 0;
  }

  private static void bind(Declaring declaring, Subscription subscription)
      throws IOException, TransportException {
    var binding = subscription.binding();
    declaring.step(
        "binding of queue \"%s\" to exchange \"%s\""
            .formatted(subscription.queue(), subscription.exchange()),
        subscription.declaredBy(),
        channel ->
            channel.queueBind(
                subscription.queue(), subscription.exchange(), binding.key(), binding.arguments()));
  }

  @Override
  public void removeTemporary(Connection connection) throws IOException {
    for (var subscription : subscriptions) {
      if (subscription.temporary()) {
        remove(connection, subscription.queue());
      }
    }
  }

  private static void remove(Connection connection, String queue) throws IOException {
    var channel = connection.openChannel().orElseThrow(() -> new IOException("no channel is left"));
    try {
      channel.queueDelete(queue, true, false);
      channel.abort();
    } catch (IOException e) {
      LOG.atInfo().addKeyValue("queue_name", queue).log("queue is still used and stays");
    }
  }

  private void made(String kind, String name, Subscription wantedBy) {
    (production ? LOG.atWarn() : LOG.atDebug())
        .addKeyValue(kind + "_name", name)
        .addKeyValue("wrapped_handler", wantedBy.handler())
        .log("{} did not exist and was made", kind);
  }
}
