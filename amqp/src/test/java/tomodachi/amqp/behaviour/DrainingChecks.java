package tomodachi.amqp.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tomodachi.amqp.Amqp;

/// A stop with much under way.
abstract class DrainingChecks extends AmqpChecks {

  private static final int MESSAGES = 500;
  private static final int CONCURRENCY = 100;

  DrainingChecks(AmqpBehaviour of) {
    super(of);
  }

  static final class Worker {
    final Set<String> handled = ConcurrentHashMap.newKeySet();
    final AtomicInteger calls = new AtomicInteger();
    final CountDownLatch begun = new CountDownLatch(CONCURRENCY);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Amqp(routingKey = "work", queueName = "work", concurrency = CONCURRENCY, prefetch = MESSAGES)
    void work(String content) throws InterruptedException {
      calls.incrementAndGet();
      handled.add(content);
      begun.countDown();
      mayEnd.await();
    }
  }

  @Test
  void whatRunsFinishesAndTheRestIsReadyForOthers() throws Exception {
    var queue = queue("work");
    channel.queueDeclare(queue, true, false, false, null);
    channel.queueBind(queue, "amq.topic", prefix + "work");
    send("work", IntStream.range(0, MESSAGES).mapToObj(Integer::toString).toArray(String[]::new));
    var first = new Worker();
    var running = start(first);
    first.begun.await();
    awaitWaiting(queue, 0);

    running.services().stop();
    awaitWaiting(queue, MESSAGES - CONCURRENCY);
    first.mayEnd.countDown();
    running.close();

    assertThat(drained(running)).isEqualTo("{finished=100, returned=400, abandoned=0}");
    assertThat(first.calls).hasValue(CONCURRENCY);
    assertThat(waiting(queue)).isEqualTo(MESSAGES - CONCURRENCY);

    var second = new Worker();
    second.mayEnd.countDown();
    start(second);
    Awaitility.await().atMost(PATIENCE).until(() -> second.calls.get() == MESSAGES - CONCURRENCY);
    awaitWaiting(queue, 0);
    assertThat(second.handled).doesNotContainAnyElementsOf(first.handled);
    assertThat(first.handled.size() + second.handled.size()).isEqualTo(MESSAGES);
  }
}
