package tomodachi.aws.internal.topology;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.transport.TransportException;

/// Calls to AWS beside each other, a few at a time: each takes some milliseconds, most of which are
/// spent on the way.
final class Together {

  private static final int MOST = 10;

  private Together() {}

  /// What is to be done with each.
  interface Step<A, B> {
    B on(A one) throws TransportException;
  }

  /// Takes the step on each, and returns when all are done. Once AWS can't be reached, no further
  /// step is begun: each would wait for that as long as the one before.
  ///
  /// @return what came of them, in their order
  /// @throws TransportException when any was refused, with the texts of all that were
  static <A, B> List<B> each(List<A> all, Step<A, B> step) throws TransportException {
    if (all.size() < 2) {
      return all.isEmpty() ? List.of() : List.of(step.on(all.getFirst()));
    }
    var threads = Thread.ofVirtual().name("tomodachi-aws-topology-", 0).factory();
    try (var executor = Executors.newFixedThreadPool(Math.min(MOST, all.size()), threads)) {
      var outage = new AtomicReference<@Nullable RuntimeException>();
      return results(executor.invokeAll(all.stream().map(one -> task(one, step, outage)).toList()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted", e);
    }
  }

  private static <A, B> Callable<B> task(
      A one, Step<A, B> step, AtomicReference<@Nullable RuntimeException> outage) {
    return () -> {
      var known = outage.get();
      if (known != null) {
        throw known;
      }
      try {
        return step.on(one);
      } catch (RuntimeException e) {
        if (AwsFailure.of(e).kind() == AwsFailure.Kind.UNREACHABLE) {
          outage.set(e);
        }
        throw e;
      }
    };
  }

  private static <B> List<B> results(List<Future<B>> done)
      throws TransportException, InterruptedException {
    var results = new ArrayList<B>();
    var refusals = new ArrayList<TransportException>();
    RuntimeException failure = null;
    for (var each : done) {
      try {
        results.add(each.get());
      } catch (ExecutionException e) {
        switch (e.getCause()) {
          case TransportException refusal -> refusals.add(refusal);
          case RuntimeException other -> failure = other;
          case null, default -> throw new IllegalStateException(e);
        }
      }
    }
    check(refusals, failure);
    return results;
  }

  private static void check(List<TransportException> refusals, @Nullable RuntimeException failure)
      throws TransportException {
    if (!refusals.isEmpty()) {
      var texts = new LinkedHashSet<String>();
      refusals.forEach(refusal -> texts.add(String.valueOf(refusal.getMessage())));
      throw new TransportException(String.join("\n\n", texts), refusals.getFirst().getCause());
    }
    if (failure != null) {
      throw failure;
    }
  }
}
