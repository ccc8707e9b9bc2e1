package tomodachi.embedded.amqp.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tomodachi.embedded.amqp.internal.wire.FieldTable;
import tomodachi.embedded.amqp.internal.wire.Property;

/// Sends on what queues can't keep.
///
/// One letter may make the next one, where a queue is full or a time to live is zero. They are sent
/// one after the other, however long that chain is.
final class DeadLetters {

  private record Letter(Exchange exchange, Message message, DeathReason reason) {}

  private final VirtualHost host;
  private final Deque<Letter> waiting = new ArrayDeque<>();
  private boolean sending;

  DeadLetters(VirtualHost host) {
    this.host = host;
  }

  /// Sends a message on, if the queue has a place for dead letters and that exists.
  void send(Queue queue, Message message, DeathReason reason) {
    var exchange = exchange(queue.settings().deadLetterExchange());
    if (exchange != null) {
      waiting.add(new Letter(exchange, letter(queue, message, reason, exchange), reason));
      sendWaiting();
    }
  }

  private void sendWaiting() {
    if (sending) {
      return;
    }
    sending = true;
    try {
      while (!waiting.isEmpty()) {
        deliver(waiting.remove());
      }
    } finally {
      sending = false;
    }
  }

  private void deliver(Letter letter) {
    targets(letter).forEach(queue -> queue.offer(letter.message));
    letter.message.properties().compact();
  }

  /// A letter that came round without anybody having rejected it would go on for ever.
  private Set<Queue> targets(Letter letter) {
    var queues = host.routing().route(letter.exchange, letter.message);
    if (letter.reason == DeathReason.REJECTED) {
      return queues;
    }
    var headers = letter.message.properties().headers();
    return queues.stream()
        .filter(queue -> !Deaths.isCycle(headers, queue.name()))
        .collect(Collectors.toSet());
  }

  private @Nullable Exchange exchange(@Nullable String name) {
    return name == null ? null : host.exchanges().get(name);
  }

  private Message letter(Queue queue, Message message, DeathReason reason, Exchange exchange) {
    var routingKey = queue.settings().deadLetterRoutingKey();
    var headers = Deaths.record(queue.name(), message, reason, host.time().now());
    return new Message(
        exchange.name(),
        routingKey == null ? message.routingKeys() : List.of(routingKey),
        message
            .properties()
            .without(Property.EXPIRATION)
            .withHeaders(routingKey == null ? headers : withoutCopies(headers)),
        message.body());
  }

  private static FieldTable withoutCopies(FieldTable headers) {
    return headers.without("CC");
  }
}
