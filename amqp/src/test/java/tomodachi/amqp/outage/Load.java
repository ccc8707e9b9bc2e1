package tomodachi.amqp.outage;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.AmqpPublisher;
import tomodachi.messaging.PublishException;

/// Threads that publish numbered messages, each when the one before is answered, and note what was
/// confirmed and what failed.
final class Load implements AutoCloseable {

  private static final int THREADS = 4;

  final Set<String> confirmed = ConcurrentHashMap.newKeySet();
  final Set<String> failures = ConcurrentHashMap.newKeySet();
  private final AmqpPublisher publisher;
  private final String routingKey;
  private final String name;
  private final AtomicInteger number = new AtomicInteger();
  private final CountDownLatch ended = new CountDownLatch(THREADS);
  private volatile boolean closed;

  /// @param name what the messages begin with
  Load(AmqpPublisher publisher, String routingKey, String name) {
    this.publisher = publisher;
    this.routingKey = routingKey;
    this.name = name;
    IntStream.range(0, THREADS).forEach(_ -> Thread.startVirtualThread(this::publish));
  }

  private void publish() {
    while (!closed) {
      publish("%s %d".formatted(name, number.incrementAndGet()));
    }
    ended.countDown();
  }

  private void publish(String message) {
    try {
      publisher.publish(routingKey, message, AmqpPublishOption.mandatory());
      confirmed.add(message);
    } catch (PublishException e) {
      failures.add(String.valueOf(e.getMessage()));
    }
  }

  /// Publishes no more; returns when all is answered.
  void end() throws InterruptedException {
    closed = true;
    ended.await();
  }

  /// Publishes no more.
  @Override
  public void close() {
    closed = true;
  }
}
