package tomodachi.aws.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

class BatcherTest {

  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final List<List<String>> calls = new CopyOnWriteArrayList<>();

  private Batcher<String, String> batcher(BatchLimits limits, BatchApi<String, String> api) {
    return new Batcher<>(
        limits,
        entries -> {
          calls.add(List.copyOf(entries));
          return api.call(entries);
        },
        Timeline.system().machine());
  }

  private static BatchLimits limits(Duration linger) {
    return new BatchLimits(3, 100, linger, 1, false);
  }

  private static List<BatchApi.Answer<String>> done(List<String> entries) {
    return entries.stream()
        .<BatchApi.Answer<String>>map(entry -> new BatchApi.Answer.Done<>(entry + "!"))
        .toList();
  }

  private static List<CompletableFuture<String>> addAll(
      Batcher<String, String> batcher, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> batcher.add(Integer.toString(number), 1, null))
        .toList();
  }

  @Test
  void aFullCallIsMadeAtOnceAndTheRestWaits() {
    var batcher = batcher(limits(FOR_EVER), BatcherTest::done);

    var results = addAll(batcher, 4);

    assertThat(results.get(2).join()).isEqualTo("2!");
    assertThat(calls).containsExactly(List.of("0", "1", "2"));
    assertThat(results.get(3)).isNotDone();
    assertThat(batcher.isIdle()).isFalse();
  }

  @Test
  void anEntryWaitsNoLongerThanItMay() {
    var batcher = batcher(limits(Duration.ofMillis(1)), BatcherTest::done);

    assertThat(batcher.add("0", 1, null).join()).isEqualTo("0!");

    assertThat(batcher.isIdle()).isTrue();
  }

  @Test
  void aFlushMakesCallsForAllAndForWhatComes() {
    var batcher = batcher(limits(FOR_EVER), BatcherTest::done);
    var results = new ArrayList<>(addAll(batcher, 2));

    batcher.flush();
    results.addAll(addAll(batcher, 1));
    results.forEach(CompletableFuture::join);
    batcher.linger();

    assertThat(batcher.add("later", 1, null)).isNotDone();
    assertThat(calls).containsExactly(List.of("0", "1"), List.of("0"));
  }

  @Test
  void aCallHasNoMoreBytesThanItMayUnlessOneEntryHas() {
    var batcher = batcher(limits(FOR_EVER), BatcherTest::done);

    var big = batcher.add("big", 150, null);
    big.join();
    var first = batcher.add("a", 60, null);
    var _ = batcher.add("b", 60, null);
    first.join();

    assertThat(calls).containsExactly(List.of("big"), List.of("a"));
  }

  @Test
  void anEagerOneWaitsOnlyWhileACallIsUnderWay() {
    var gate = new CountDownLatch(1);
    var batcher =
        batcher(
            new BatchLimits(3, 100, FOR_EVER, 2, true),
            entries -> {
              awaitQuietly(gate);
              return done(entries);
            });

    var results = addAll(batcher, 3);
    await().until(() -> calls.size() == 1);
    assertThat(calls).containsExactly(List.of("0"));
    gate.countDown();

    results.forEach(CompletableFuture::join);
    assertThat(calls).containsExactly(List.of("0"), List.of("1", "2"));
  }

  @Test
  void ofOneKeyOneIsUnderWayAtATime() {
    var batcher =
        batcher(new BatchLimits(3, 100, Duration.ofMillis(1), 3, false), BatcherTest::done);

    var first = batcher.add("a1", 1, "a");
    var second = batcher.add("a2", 1, "a");
    var third = batcher.add("a3", 1, "a");
    CompletableFuture.allOf(first, second, third).join();

    assertThat(calls).containsExactly(List.of("a1"), List.of("a2"), List.of("a3"));
  }

  @Test
  void eachEntryGetsItsOwnAnswer() {
    var failure = new IllegalArgumentException("as the test has it");
    var batcher =
        batcher(
            limits(FOR_EVER),
            entries ->
                List.of(
                    new BatchApi.Answer.Done<>("fine"),
                    new BatchApi.Answer.Failed<>(failure),
                    new BatchApi.Answer.Done<>("fine")));

    var results = addAll(batcher, 3);

    assertThat(results.get(0).join()).isEqualTo("fine");
    assertThatThrownBy(results.get(1)::join).hasCause(failure);
    assertThat(results.get(2).join()).isEqualTo("fine");
  }

  @Test
  void aCallThatFailsFailsAllOfItsEntriesAndNoOthers() {
    var batcher =
        batcher(
            limits(FOR_EVER),
            entries -> {
              if (calls.size() == 1) {
                throw new AssertionError("as the test has it");
              }
              return done(entries);
            });

    var failed = addAll(batcher, 3);
    assertThatThrownBy(failed.getFirst()::join).hasRootCauseMessage("as the test has it");
    assertThatThrownBy(failed.getLast()::join).hasRootCauseMessage("as the test has it");

    assertThat(addAll(batcher, 3).getFirst().join()).isEqualTo("0!");
  }

  private static void awaitQuietly(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
