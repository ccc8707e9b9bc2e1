package tomodachi.aws.internal.publish;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Addresses that were found, and searches for others. Usable from any thread.
///
/// - **K1** — of one key, one search is under way at a time, by a thread of its own; all who want
///   it wait for that.
/// - **K2** — only what was found is remembered, up to 10,000.
final class Lookups {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");
  private static final int MOST = 10_000;

  private final Aws aws;
  private final Timeline.Machine time;
  private final Duration patience;
  private final Map<Object, String> found = new ConcurrentHashMap<>();
  // Guarded by this.
  private final Map<Object, CompletableFuture<String>> underWay = new HashMap<>();
  private volatile boolean closed;

  /// @param patience how long one search goes on while AWS can't be reached
  Lookups(Aws aws, Timeline.Machine time, Duration patience) {
    this.aws = aws;
    this.time = time;
    this.patience = patience;
  }

  /// The address, searched for if need be.
  ///
  /// @param search throws [Unresolved] for good, or an SDK exception
  /// @throws Unresolved when it isn't found by the deadline
  String get(Object key, Supplier<String> search, Deadline deadline) throws InterruptedException {
    var known = found.get(key);
    return known == null ? await(key, search, deadline) : known;
  }

  /// Forgets an address that has turned out wrong.
  void forget(Object key, String address) {
    found.remove(key, address);
  }

  /// Searches no more than once from now on.
  void close() {
    closed = true;
  }

  private String await(Object key, Supplier<String> search, Deadline deadline)
      throws InterruptedException {
    while (true) {
      try {
        return join(key, search).get(Math.max(deadline.nanosLeft(), 0), NANOSECONDS);
      } catch (TimeoutException e) {
        throw new Unresolved("AWS didn't answer for " + deadline.words(), true, e);
      } catch (ExecutionException e) {
        if (closed || deadline.isOver() || !mayPass(e.getCause())) {
          throw failure(e.getCause());
        }
      }
    }
  }

  private static boolean mayPass(@Nullable Throwable failure) {
    return failure instanceof Unresolved unresolved && unresolved.mayPass();
  }

  /// With the caller in its trace.
  private static RuntimeException failure(@Nullable Throwable failure) {
    return failure instanceof Unresolved unresolved
        ? new Unresolved(String.valueOf(unresolved.getMessage()), unresolved.mayPass(), failure)
        : new Unresolved("The search for it has failed", false, failure);
  }

  private synchronized CompletableFuture<String> join(Object key, Supplier<String> search) {
    var known = found.get(key);
    return known == null
        ? underWay.computeIfAbsent(key, _ -> start(key, search))
        : CompletableFuture.completedFuture(known);
  }

  private CompletableFuture<String> start(Object key, Supplier<String> search) {
    var result = new CompletableFuture<String>();
    Thread.ofVirtual().name("tomodachi-aws-lookup").start(() -> run(key, search, result));
    return result;
  }

  private void run(Object key, Supplier<String> search, CompletableFuture<String> result) {
    try {
      var address = patiently(search);
      end(key, address);
      result.complete(address);
    } catch (RuntimeException | Error e) { // Else nobody could search for it again.
      end(key);
      result.completeExceptionally(e);
    }
  }

  private synchronized void end(Object key, String address) {
    if (found.size() >= MOST) {
      found.clear();
    }
    found.put(key, address);
    end(key);
  }

  private synchronized void end(Object key) {
    underWay.remove(key);
  }

  /// Tries again while AWS can't be reached.
  private String patiently(Supplier<String> search) {
    var deadline = Deadline.in(time, patience);
    var backoff = new Backoff(ThreadLocalRandom.current());
    while (true) {
      try {
        return search.get();
      } catch (Unresolved e) {
        throw e;
      } catch (RuntimeException e) {
        var failure = AwsFailure.of(e);
        var pause = backoff.next();
        if (closed || !failure.mayPass() || deadline.left().compareTo(pause) <= 0) {
          throw new Unresolved(failure.text(), failure.mayPass(), e);
        }
        standIn(failure);
        rest(pause);
      }
    }
  }

  private void standIn(AwsFailure failure) {
    if (failure.kind() == AwsFailure.Kind.UNREACHABLE) {
      try {
        aws.standIn();
      } catch (TransportException e) {
        LOG.atDebug().setCause(e).log("no embedded server has taken over");
      }
    }
  }

  private void rest(Duration pause) {
    var over = new CompletableFuture<Boolean>();
    var _ = time.after(pause, () -> over.complete(true));
    over.join();
  }
}
