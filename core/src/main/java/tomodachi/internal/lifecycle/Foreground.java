package tomodachi.internal.lifecycle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLoggerFactory;
import tomodachi.DeclarationException;
import tomodachi.ServiceContext;
import tomodachi.StartException;
import tomodachi.launch.Launch;
import tomodachi.launch.Succession;
import tomodachi.transport.Timeline;

/// Runs services as what the process is there for: with signals, an exit code, and a firm end.
///
/// - **F1** — who holds the turn starts, replaces or ends services; nobody else does.
/// - **F2** — a wish to stop needs no turn. It reaches the services that run, and those whose turn
///   it is look for it before they let others run.
/// - **F3** — what the process shares is kept from before old services stop until the next ones
///   have started, so nobody keeps it at the end.
public final class Foreground implements Succession {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");

  private final Timeline timeline;
  private final boolean replaceable;
  private final CompletableFuture<Void> stopAsked = new CompletableFuture<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final ReentrantLock turn = new ReentrantLock();
  private final Kept kept = new Kept();
  // Guarded by this.
  private Container current;

  private Foreground(Launch first, boolean replaceable) {
    this.timeline = first.timeline();
    this.replaceable = replaceable;
    this.current = new Container(first, Foreground::report);
  }

  /// Services that run once.
  public static Foreground of(Launch launch) {
    return new Foreground(launch, false);
  }

  /// Services that may be replaced.
  public static Foreground replaceable(Launch first) {
    return new Foreground(first, true);
  }

  boolean isReplaceable() {
    return replaceable;
  }

  @Override
  public int run() {
    try (var _ = Signals.take(this::stop, timeline);
        var _ = LiveServices.add(this);
        var _ = new FirmEnd(this)) {
      startFirst();
      awaitWish();
      return finish();
    } catch (DeclarationException | StartException e) {
      LOG.debug("the start failed", e);
      return ExitCode.START_FAILURE;
    }
  }

  private void startFirst() {
    turn.lock();
    try {
      // A failed start counts as stopped, too.
      current().onStop(this::stop);
      current().start();
    } finally {
      first.countDown();
      turn.unlock();
    }
  }

  private void awaitWish() {
    try {
      stopAsked.get();
    } catch (InterruptedException e) {
      stop();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private int finish() {
    turn.lock();
    try {
      kept.end();
      current().close();
      return ExitCode.get();
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void awaitFirst() throws InterruptedException {
    first.await();
  }

  @Override
  public boolean replace(Launch next) throws InterruptedException {
    turn.lockInterruptibly();
    try {
      return !isStopping() && replace(new Container(next, Foreground::report));
    } finally {
      turn.unlock();
    }
  }

  private boolean replace(Container next) {
    next.assemble();
    kept.begin();
    current().makeWay();
    if (!follow(next)) {
      next.abandon();
      return false;
    }
    next.begin();
    kept.end();
    return !next.hasStopped(); // One that drains still needs its classes.
  }

  /// Makes it the current one, unless it is too late.
  private synchronized boolean follow(Container next) {
    if (!isStopping()) {
      current = next;
    }
    return !isStopping();
  }

  /// Asks for the end and returns at once.
  void stop() {
    stopAsked.complete(null);
    stopCurrent();
  }

  private synchronized void stopCurrent() {
    current.stop();
  }

  /// Calls `action` when the stop is asked for; at once if it has been.
  void onStop(Runnable action) {
    var _ = stopAsked.thenRun(action);
  }

  private boolean isStopping() {
    return stopAsked.isDone();
  }

  private synchronized Container current() {
    return current;
  }

  Duration gracePeriod() {
    return current().gracePeriod();
  }

  int exitCode() {
    return current().exitCode();
  }

  @Override
  public List<ServiceContext> services() {
    var container = current();
    return container.hasStopped() ? List.of() : container.services();
  }

  /// One readable message; where nothing is logged it goes where it will be seen.
  private static void report(RuntimeException failure) {
    if (LoggerFactory.getILoggerFactory() instanceof NOPLoggerFactory || !LOG.isErrorEnabled()) {
      System.err.println(failure.getMessage());
    } else {
      LOG.error(failure.getMessage());
    }
  }
}
