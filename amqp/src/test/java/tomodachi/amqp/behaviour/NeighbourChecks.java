package tomodachi.amqp.behaviour;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tomodachi.StartedService;
import tomodachi.amqp.Amqp;
import tomodachi.amqp.AmqpPublishOption;
import tomodachi.amqp.AmqpPublisher;

/// Handlers and services beside each other.
abstract class NeighbourChecks extends AmqpChecks {

  private static final int MESSAGES = 200;

  NeighbourChecks(AmqpBehaviour of) {
    super(of);
  }

  /// Has a handler that hangs beside one that doesn't.
  static final class Uneven {
    final AtomicInteger quick = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    final CountDownLatch mayEnd = new CountDownLatch(1);

    @Amqp(routingKey = "slow", queueName = "slow", concurrency = 1)
    void slow(String data) throws InterruptedException {
      hanging.countDown();
      mayEnd.await();
    }

    @Amqp(routingKey = "quick", queueName = "quick", prefetch = 10)
    void quick(String data) {
      quick.incrementAndGet();
    }
  }

  static final class Counting {
    final String name;
    final AtomicInteger handled = new AtomicInteger();

    Counting(String name) {
      this.name = name;
    }

    @Amqp("event")
    void count(String data) {
      handled.incrementAndGet();
    }
  }

  private static String[] messages() {
    return IntStream.range(0, MESSAGES).mapToObj(Integer::toString).toArray(String[]::new);
  }

  private static void awaitCount(AtomicInteger counter) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(counter).hasValue(MESSAGES));
  }

  @Test
  void aHandlerThatHangsHoldsNobodyUp() throws Exception {
    queue("slow");
    queue("quick");
    var uneven = new Uneven();
    var running = start(uneven);
    send("slow", "a", "b", "c");
    uneven.hanging.await();

    send("quick", messages());
    awaitCount(uneven.quick);

    running.services().stop();
    awaitWaiting(queue("slow"), 2);
    uneven.mayEnd.countDown();
    running.close();
    assertThat(waiting(queue("quick"))).isZero();
    assertThat(waiting(queue("slow"))).isEqualTo(2);
  }

  @Test
  void acknowledgementsOfANeighbourAreNotPinned() throws Exception {
    queue("slow");
    queue("quick");
    var uneven = new Uneven();
    var running =
        start(uneven, "handlers.slow.concurrency=2", "termination_grace_period_seconds=1");
    send("slow", "hangs");
    uneven.hanging.await();
    send("quick", messages());
    awaitCount(uneven.quick);

    // The slow one is interrupted in the end, so it alone comes back.
    running.close();

    assertThat(waiting(queue("quick"))).isZero();
    assertThat(waiting(queue("slow"))).isEqualTo(1);
  }

  @Test
  void twoServicesOfAProcessEachHandleEverything() throws Exception {
    var first = new Counting("first");
    var second = new Counting("second");
    queue("first.event.count");
    queue("second.event.count");
    var running = start(List.of(first, second));

    send("event", messages());

    awaitCount(first.handled);
    awaitCount(second.handled);
    running.close();
    assertThat(waiting(queue("first.event.count"))).isZero();
    assertThat(waiting(queue("second.event.count"))).isZero();
  }

  @Test
  void handlersBeyondTheLimitOfAllTakeTurns() throws Exception {
    queue("slow");
    queue("quick");
    var uneven = new Uneven();
    start(uneven, "amqp.qos.global_prefetch_count=1");
    send("slow", "hangs");
    uneven.hanging.await();

    send("quick", messages());

    awaitCount(uneven.quick);
    uneven.mayEnd.countDown();
  }

  /// Publishes by itself, so that nothing else is in the way.
  static final class Publishing {
    volatile @Nullable AmqpPublisher publisher;

    @StartedService
    void take(AmqpPublisher given) {
      publisher = given;
    }
  }

  @Test
  void aServiceThatOnlyPublishesIsNotWarnedOfHandlersItHasnt() {
    var running = start(new Publishing());

    assertThat(running.logs().lines("tomodachi.init")).isEmpty();
  }

  @Test
  void publishesToAnExchangeThatIsMissingFailAlone() throws Exception {
    var target = queue("target");
    channel.queueDeclare(target, true, false, false, null);
    var service = new Publishing();
    start(service);
    var publisher = requireNonNull(service.publisher);
    var toQueue =
        new AmqpPublishOption[] {
          AmqpPublishOption.exchangeName(""), AmqpPublishOption.routingKeyPrefix("")
        };

    var right = new ArrayList<CompletableFuture<?>>();
    var wrong = new ArrayList<CompletableFuture<?>>();
    for (var message : messages()) {
      right.add(publisher.publishAsync(target, message, toQueue));
      wrong.add(publisher.publishAsync("key", message, AmqpPublishOption.exchangeName("missing")));
    }

    CompletableFuture.allOf(right.toArray(CompletableFuture<?>[]::new)).join();
    assertThat(wrong)
        .allSatisfy(answer ->
            assertThat(answer.handle((_, failure) -> String.valueOf(failure)).join())
                .contains("exchange \"missing\", routing key"));
    assertThat(waiting(target)).isEqualTo(MESSAGES);
  }
}
