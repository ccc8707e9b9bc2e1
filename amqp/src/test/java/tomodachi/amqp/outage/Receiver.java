package tomodachi.amqp.outage;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tomodachi.StartedService;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpPublisher;

/// Notes what it handles.
final class Receiver {

  static final String QUEUE = "outage";

  final Set<String> handled = ConcurrentHashMap.newKeySet();
  final AtomicInteger calls = new AtomicInteger();
  private volatile @Nullable AmqpPublisher given;

  @StartedService
  void take(AmqpPublisher publisher) {
    given = publisher;
  }

  @Amqp(routingKey = QUEUE, queueName = QUEUE)
  void handle(String data) {
    calls.incrementAndGet();
    handled.add(data);
  }

  AmqpPublisher publisher() {
    return requireNonNull(given);
  }
}
