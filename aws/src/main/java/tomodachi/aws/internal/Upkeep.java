package tomodachi.aws.internal;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import tomodachi.aws.internal.client.AwsFailure;
import tomodachi.aws.internal.client.AwsFailure.Kind;
import tomodachi.messaging.transport.Backoff;
import tomodachi.transport.Timeline;
import tomodachi.transport.TransportException;

/// Sees to it that what a service needs on AWS is there, from the first attempt until it is closed.
/// Usable from any thread.
///
/// - **K1** — all steps are taken by one virtual thread, so no two at once.
/// - **K2** — once [#open] has returned, no failure ends the upkeep.
///
/// @param <C> a consumer
final class Upkeep<C> {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.aws");

  private final Steps<C> steps;
  private final Refreshing refreshing;
  private final Backoff backoff;
  private final Trouble trouble;
  private final Thread thread;
  private final CompletableFuture<Boolean> firstAttempt = new CompletableFuture<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Set<C> missing = new LinkedHashSet<>(); // Guarded by this.

  /// @param refreshEvery how often to look for what has appeared, in plan time; null: never
  /// @param backoff of the upkeep's thread alone
  Upkeep(Steps<C> steps, Timeline timeline, @Nullable Duration refreshEvery, Backoff backoff) {
    this.steps = steps;
    this.backoff = backoff;
    refreshing = new Refreshing(timeline, refreshEvery, this::wake);
    trouble = new Trouble(timeline.machine());
    thread = Thread.ofVirtual().name("tomodachi-aws-upkeep").unstarted(this::live);
  }

  /// Makes the first attempt, and waits for it. To be called once.
  ///
  /// @return whether all is there; if not, the upkeep goes on trying
  /// @throws TransportException when no retry can mend it; then the upkeep is over
  boolean open() throws TransportException, InterruptedException {
    thread.start();
    try {
      return firstAttempt.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TransportException refused) {
        throw refused;
      }
      throw new IllegalStateException("only ever fails when refused", e);
    }
  }

  /// Why something isn't there; empty while all is.
  Optional<String> trouble() {
    return trouble.current();
  }

  /// Sees to what this consumer needs, soon: its queue is gone.
  synchronized void missing(C consumer) {
    missing.add(consumer);
    notifyAll();
  }

  /// Takes no more steps, and ends the one under way. Returns when it has ended, or the time is up.
  ///
  /// @return false when the time is up
  boolean close(Duration atMost) {
    end();
    firstAttempt.complete(false);
    try {
      return thread.getState() == Thread.State.NEW || thread.join(atMost);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void end() {
    closed.countDown();
    thread.interrupt();
    refreshing.close();
  }

  private boolean isClosed() {
    return closed.getCount() == 0;
  }

  private synchronized void wake() {
    notifyAll();
  }

  private void live() {
    try {
      establish();
      while (!isClosed()) {
        work();
      }
    } catch (InterruptedException _) {
      LOG.debug("the upkeep has ended"); // Only close interrupts this thread.
    } finally {
      firstAttempt.complete(false); // Whatever ended it, nobody waits for it for ever.
    }
  }

  private void establish() throws InterruptedException {
    while (!isClosed() && !succeeds(steps::establish, this::refuse)) {
      firstAttempt.complete(false);
      pause();
    }
    refreshing.begin();
    if (!isClosed()) {
      trouble.over();
    }
    firstAttempt.complete(true);
  }

  /// Ends the start, if it waits for that.
  private void refuse(TransportException refusal) {
    if (firstAttempt.completeExceptionally(refusal)) {
      end();
    } else {
      trouble.lasting(refusal);
    }
  }

  private void work() throws InterruptedException {
    var done = true;
    for (var consumer : awaitMissing()) {
      done &= renews(consumer);
    }
    if (refreshing.isDue()) {
      done &= succeeds(steps::refresh, trouble::lasting);
      refreshing.done();
    }
    if (done) {
      trouble.over();
    } else {
      pause();
    }
  }

  /// Waits until there is work.
  ///
  /// @return the consumers whose queues are missing, which may be none
  private synchronized List<C> awaitMissing() throws InterruptedException {
    while (missing.isEmpty() && !refreshing.isDue()) {
      wait();
    }
    var all = List.copyOf(missing);
    missing.clear();
    return all;
  }

  private boolean renews(C consumer) throws InterruptedException {
    if (succeeds(() -> steps.renew(consumer), trouble::lasting)) {
      return true;
    }
    missing(consumer);
    return false;
  }

  private interface Step {
    void take() throws TransportException;
  }

  private interface Refused {
    void by(TransportException refusal);
  }

  private boolean succeeds(Step step, Refused refused) throws InterruptedException {
    try {
      step.take();
      backoff.reset();
      return true;
    } catch (TransportException e) {
      refused.by(e);
    } catch (SdkException e) {
      failed(AwsFailure.of(e), e, refused);
    } catch (RuntimeException | Error e) {
      broken(e);
    }
    return false;
  }

  private void failed(AwsFailure failure, SdkException thrown, Refused refused)
      throws InterruptedException {
    if (isClosed()) {
      throw new InterruptedException(); // That is why.
    }
    if (!failure.mayPass()) {
      refused.by(new TransportException("AWS refuses a call: " + failure.text(), thrown));
      return;
    }
    trouble.passing(failure);
    if (failure.kind() == Kind.UNREACHABLE) {
      standIn(refused);
    }
  }

  private void broken(Throwable cause) throws InterruptedException {
    if (isClosed()) {
      throw new InterruptedException(); // The clients are closed.
    }
    trouble.broken(cause);
  }

  private void standIn(Refused refused) throws InterruptedException {
    try {
      steps.standIn();
    } catch (TransportException e) {
      refused.by(e);
    } catch (RuntimeException | Error e) {
      broken(e);
    }
  }

  private void pause() throws InterruptedException {
    var _ = closed.await(backoff.next().toNanos(), NANOSECONDS);
  }
}
