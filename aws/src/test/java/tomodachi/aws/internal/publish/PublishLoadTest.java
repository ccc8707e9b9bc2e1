package tomodachi.aws.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/// Many threads at once.
class PublishLoadTest {

  private static final int THREADS = 50;
  private static final int EACH = 100;
  private static final int MESSAGES = THREADS * EACH;

  private final ScriptedAws aws = new ScriptedAws();
  private final ServicePublisher publisher = Scene.of(aws).publisher();
  private final Map<String, String> confirmed = new ConcurrentHashMap<>();

  private void publishAll() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var thread = 0; thread < THREADS; thread++) {
        var name = thread + "-";
        threads.execute(() -> publishAll(name));
      }
    }
  }

  private void publishAll(String name) {
    for (var i = 0; i < EACH; i++) {
      confirmed.put(name + i, publisher.publish("orders", name + i));
    }
  }

  private Map<String, Long> sent() {
    return aws.published().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  @Test
  void eachMessageIsSentAndConfirmedOnce() {
    publishAll();

    assertThat(confirmed).hasSize(MESSAGES);
    assertThat(confirmed).allSatisfy((body, id) -> assertThat(id).isEqualTo("id of " + body));
    assertThat(sent()).hasSize(MESSAGES).allSatisfy((_, times) -> assertThat(times).isOne());
  }

  @Test
  void whatComesWhileACallIsUnderWayTravelsTogether() {
    var end = new CountDownLatch(1);
    aws.then(request -> {
      awaitQuietly(end);
      return ScriptedAws.taken(request);
    });

    var all =
        IntStream.rangeClosed(0, 40)
            .mapToObj(i -> publisher.publishAsync("orders", "x" + i))
            .toArray(CompletableFuture<?>[]::new);
    end.countDown();

    assertThat(CompletableFuture.allOf(all)).succeedsWithin(Duration.ofSeconds(30));
    assertThat(aws.published()).extracting(List::size).containsOnly(1, 10).hasSize(5);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofCallsThatFailInPartNoMessageIsLost() {
    for (var i = 0; i < 200; i++) {
      aws.then(PublishLoadTest::failingInPart);
    }

    publishAll();

    assertThat(confirmed).hasSize(MESSAGES);
    assertThat(sent()).hasSize(MESSAGES);
  }

  private static PublishBatchResponse failingInPart(PublishBatchRequest request) {
    return ScriptedAws.takenBut(request, body -> body.hashCode() % 4 == 0, "InternalError", false);
  }
}
