package tomodachi.aws.internal.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.Timeline;

/// Gathers what many threads want done into calls for several at once. Usable from any thread.
///
/// - **B1** — an entry is sent when a call is full, when it has waited for [BatchLimits#linger], or
///   at once where the limits are eager and no call is under way; as soon as a call may be made.
/// - **B2** — of entries with one key, one is under way at a time, in the order they were added.
/// - **B3** — results are completed outside the lock, by the virtual thread that made the call.
public final class Batcher<T, R> {

  private final BatchLimits limits;
  private final BatchApi<T, R> api;
  private final Timeline.Machine time;
  // Guarded by this, as all that follows.
  private final Deque<BatchEntry<T, R>> waiting = new ArrayDeque<>();
  private final Map<String, Deque<BatchEntry<T, R>>> behindKey = new HashMap<>();
  private int underWay;
  private int flushing;
  private int gathering;
  private Timeline.@Nullable Alarm alarm;

  public Batcher(BatchLimits limits, BatchApi<T, R> api, Timeline.Machine time) {
    this.limits = limits;
    this.api = api;
    this.time = time;
  }

  /// Has something done.
  ///
  /// @param bytes its part of a call's size
  /// @param key of those with one key, one at a time is under way, in their order; null: its order
  ///   doesn't matter
  /// @return completes with what the call says of it; exceptionally with what it failed by
  public CompletableFuture<R> add(T value, int bytes, @Nullable String key) {
    var result = new CompletableFuture<R>();
    enter(new BatchEntry<>(value, bytes, key, time.nanos(), result));
    pump();
    return result;
  }

  private synchronized void enter(BatchEntry<T, R> entry) {
    var key = entry.key();
    if (key == null) {
      waiting.add(entry);
      return;
    }
    var others = behindKey.get(key);
    if (others == null) {
      behindKey.put(key, new ArrayDeque<>());
      waiting.add(entry);
    } else {
      others.add(entry);
    }
  }

  /// Makes calls for all that waits, without waiting for more to come; also for what comes while it
  /// does.
  public void flush() {
    synchronized (this) {
      flushing++;
    }
    pump();
  }

  /// Lets entries wait for others again, after [#flush].
  public synchronized void linger() {
    flushing--;
  }

  /// Makes no calls until [#goOn], so that entries that are added meanwhile travel together. What
  /// is added meanwhile is not to be waited for.
  public synchronized void gather() {
    gathering++;
  }

  /// Makes calls again, after [#gather].
  public void goOn() {
    synchronized (this) {
      gathering--;
    }
    pump();
  }

  /// True when all entries are done.
  public synchronized boolean isIdle() {
    return waiting.isEmpty() && underWay == 0;
  }

  private void pump() {
    for (var batch = next(); !batch.isEmpty(); batch = next()) {
      var entries = batch;
      Thread.ofVirtual().name("tomodachi-aws-batch").start(() -> send(entries));
    }
  }

  /// The entries of the call that is to be made now; none: there is none.
  private synchronized List<BatchEntry<T, R>> next() {
    if (waiting.isEmpty() || gathering > 0 || underWay >= limits.callsAtOnce()) {
      return List.of();
    }
    if (!isDue()) {
      wakeForOldest();
      return List.of();
    }
    underWay++;
    return take();
  }

  private boolean isDue() {
    return flushing > 0
        || waiting.size() >= limits.entries()
        || (limits.eager() && underWay == 0)
        || left().isNegative()
        || left().isZero()
        || isFull();
  }

  private boolean isFull() {
    return waiting.stream().mapToLong(BatchEntry::bytes).sum() >= limits.bytes();
  }

  private Duration left() {
    return limits.linger().minusNanos(time.nanos() - waiting.element().since());
  }

  private List<BatchEntry<T, R>> take() {
    var batch = new ArrayList<BatchEntry<T, R>>();
    var bytes = 0;
    while (!waiting.isEmpty() && batch.size() < limits.entries()) {
      bytes += waiting.element().bytes();
      if (bytes > limits.bytes() && !batch.isEmpty()) {
        break;
      }
      batch.add(waiting.remove());
    }
    return batch;
  }

  private void wakeForOldest() {
    if (alarm == null) {
      alarm = time.after(left(), this::wake);
    }
  }

  private void wake() {
    synchronized (this) {
      alarm = null;
    }
    pump();
  }

  private void send(List<BatchEntry<T, R>> batch) {
    var answers = answers(batch);
    done(batch);
    for (var i = 0; i < batch.size(); i++) {
      complete(batch.get(i).result(), answers.get(i));
    }
    pump();
  }

  private List<BatchApi.Answer<R>> answers(List<BatchEntry<T, R>> batch) {
    try {
      var answers = api.call(batch.stream().map(BatchEntry::value).toList());
      if (answers.size() != batch.size()) {
        throw new IllegalStateException(
            "%d answers for %d entries".formatted(answers.size(), batch.size()));
      }
      return answers;
    } catch (RuntimeException e) {
      return allFailed(batch, e);
    } catch (Error e) {
      return allFailed(batch, new IllegalStateException(e));
    }
  }

  private static <T, R> List<BatchApi.Answer<R>> allFailed(
      List<BatchEntry<T, R>> batch, RuntimeException cause) {
    return batch.stream()
        .<BatchApi.Answer<R>>map(_ -> new BatchApi.Answer.Failed<>(cause))
        .toList();
  }

  private synchronized void done(List<BatchEntry<T, R>> batch) {
    underWay--;
    for (var entry : batch) {
      var key = entry.key();
      if (key != null) {
        next(key);
      }
    }
  }

  private void next(String key) {
    var others = behindKey.get(key);
    if (others == null || others.isEmpty()) {
      behindKey.remove(key);
    } else {
      waiting.add(others.remove());
    }
  }

  private void complete(CompletableFuture<R> result, BatchApi.Answer<R> answer) {
    switch (answer) {
      case BatchApi.Answer.Done<R>(var value) -> result.complete(value);
      case BatchApi.Answer.Failed<R>(var cause) -> result.completeExceptionally(cause);
    }
  }
}
