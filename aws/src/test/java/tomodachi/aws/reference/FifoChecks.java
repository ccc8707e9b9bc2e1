package tomodachi.aws.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static tomodachi.aws.SnsSqsPublishOption.deduplicationId;
import static tomodachi.aws.SnsSqsPublishOption.groupId;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tomodachi.aws.AwsSnsSqs;
import tomodachi.aws.SqsDelivery;
import tomodachi.messaging.RetryNow;

/// Queues and topics that keep the order of each group.
abstract class FifoChecks extends SnsSqsChecks {

  private static final int MANY = 12;

  FifoChecks(SnsSqsReference of) {
    super(of);
  }

  static final class Ordered extends Publishing {
    final ConcurrentLinkedQueue<String> got = new ConcurrentLinkedQueue<>();
    final ConcurrentLinkedQueue<SqsDelivery> deliveries = new ConcurrentLinkedQueue<>();
    final AtomicInteger failures = new AtomicInteger();

    @AwsSnsSqs(topic = "steps", queueName = "steps.fifo", fifo = true, concurrency = 5)
    void step(String data, SqsDelivery delivery) {
      got.add(data);
      deliveries.add(delivery);
      if (data.endsWith("3") && failures.incrementAndGet() <= 2) {
        throw new RetryNow("wanted by the test");
      }
    }
  }

  @Test
  void theOrderOfAGroupIsKeptAlsoWhenOneIsHandledAgain() {
    var service = new Ordered();
    start(service);

    for (var step = 1; step <= 5; step++) {
      service.publisher().publish("steps", "a" + step, groupId("a"));
    }

    await(() -> assertThat(service.got).containsExactly("a1", "a2", "a3", "a3", "a3", "a4", "a5"));
  }

  @Test
  void groupsKeepTheirOrderBesideOthers() {
    var service = new Ordered();
    service.failures.set(2);
    start(service);
    var steps = IntStream.range(0, MANY).boxed().toList();

    for (var step : steps) {
      service.publisher().publish("steps", "a " + step, groupId("a"));
      service.publisher().publish("steps", "b " + step, groupId("b"));
    }

    await(() -> assertThat(service.got).hasSize(2 * MANY));
    assertThat(stepsOf("a", service)).isEqualTo(steps);
    assertThat(stepsOf("b", service)).isEqualTo(steps);
  }

  private static List<Integer> stepsOf(String group, Ordered service) {
    return service.got.stream()
        .filter(data -> data.startsWith(group))
        .map(data -> Integer.parseInt(data.substring(2)))
        .toList();
  }

  @Test
  void aMessageSentTwiceComesOnce() {
    var service = new Ordered();
    start(service);

    service.publisher().publish("steps", "a1", groupId("a"), deduplicationId("same"));
    service.publisher().publish("steps", "a2", groupId("a"), deduplicationId("same"));
    service.publisher().publish("steps", "a4", groupId("a"));

    await(() -> assertThat(service.got).containsExactly("a1", "a4"));
    var first = service.deliveries.element();
    assertThat(first.messageGroupId()).hasValue("a");
    assertThat(first.messageDeduplicationId()).hasValue("same");
    assertThat(first.sequenceNumber()).isPresent();
  }

  @Test
  void aMessageSentToTheQueueHasAGroupToo() {
    var service = new Ordered();
    start(service);

    service.publisher().sendToQueue("steps.fifo", "b1", groupId("b"));

    await(() -> assertThat(service.got).containsExactly("b1"));
    assertThat(service.deliveries.element().messageGroupId()).hasValue("b");
  }
}
