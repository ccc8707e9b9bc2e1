package tomodachi.amqp.internal.topology;

import com.rabbitmq.client.BuiltinExchangeType;
import com.rabbitmq.client.Connection;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.transport.TransportException;

/// Sees to it that everything the handlers of a service need is there. What exists is used as it
/// is, whatever its arguments; what is missing is made.
///
/// @param production true: whatever is made is worth a warning, since it may be a misspelled name
public record Topology(List<Subscription> subscriptions, boolean production) {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.amqp");
  private static final String EXPIRES = "x-expires";

  /// Declares all of it.
  ///
  /// @param first true when this is the first time: then a second consumer on a queue that belongs
  ///   to one instance is an error, not what an old connection has left
  /// @throws TransportException when the broker refuses a declaration; the message names it
  /// @throws IOException when the connection is lost
  public void declare(Connection connection, boolean first) throws IOException, TransportException {
    try (var declaring = new Declaring(connection)) {
      declaring.step("the retry queues tomodachi.retry.*", "", RetryLadder::declare);
      for (var subscription : subscriptions) {
        declare(declaring, subscription, first);
      }
    }
  }

  private void declare(Declaring declaring, Subscription subscription, boolean first)
      throws IOException, TransportException {
    var by = subscription.declaredBy();
    var exchange = subscription.exchange();
    if (declaring.exchangeIsMissing(exchange, by)) {
      declaring.step(
          "exchange \"%s\"".formatted(exchange),
          by,
          channel -> channel.exchangeDeclare(exchange, BuiltinExchangeType.TOPIC, true));
      made("exchange", exchange, subscription);
    }
    declareQueue(declaring, subscription, first);
    ensureQueue(declaring, subscription.parked(), Map.of(), subscription);
    declaring.step(
        "binding of queue \"%s\" to exchange \"%s\"".formatted(subscription.queue(), exchange),
        by,
        channel -> channel.queueBind(subscription.queue(), exchange, subscription.bindingKey()));
  }

  private void declareQueue(Declaring declaring, Subscription subscription, boolean first)
      throws IOException, TransportException {
    var expiry = subscription.expiry();
    var arguments =
        expiry == null
            ? Map.<String, Object>of()
            : Map.<String, Object>of(EXPIRES, expiry.toMillis());
    var consumers = ensureQueue(declaring, subscription.queue(), arguments, subscription);
    if (first && !subscription.shared() && consumers > 0) {
      throw new TransportException(
          """
          Queue "%s" has a consumer already, and belongs to one instance of the service
              from %s
              give each instance a uuid of its own, or let them share the queue: competing = true\
          """
              .formatted(subscription.queue(), subscription.declaredBy()),
          null);
    }
  }

  /// How many consume from the queue, which is made if it is missing.
  private int ensureQueue(
      Declaring declaring, String queue, Map<String, Object> arguments, Subscription wantedBy)
      throws IOException, TransportException {
    var by = wantedBy.declaredBy();
    var consumers = declaring.consumers(queue, by);
    if (consumers.isPresent()) {
      return consumers.getAsInt();
    }
    declaring.step(
        "queue \"%s\"".formatted(queue),
        by,
        channel -> channel.queueDeclare(queue, true, false, false, arguments));
    made("queue", queue, wantedBy);
    return 0;
  }

  /// Deletes the queues that nobody will ask for again and nobody uses.
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
