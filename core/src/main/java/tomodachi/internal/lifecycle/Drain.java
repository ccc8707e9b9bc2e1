package tomodachi.internal.lifecycle;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.internal.discovery.Hook;
import tomodachi.internal.invoke.Calls;
import tomodachi.internal.invoke.Tally;

/// Stops the services of a container under one deadline, and counts what became of their work.
///
/// Handlers get all but the last part of the time; that part is for interrupted handlers to end,
/// for flushing, for hooks and for closing.
final class Drain {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.lifecycle");
  private static final Logger EXCEPTIONS = LoggerFactory.getLogger("exception");

  private final Container container;
  private final Deadlines deadlines;
  private final AtomicInteger returned = new AtomicInteger();

  Drain(Container container, Deadlines deadlines) {
    this.container = container;
    this.deadlines = deadlines;
  }

  /// Runs the whole sequence.
  ///
  /// @param before the calls when the stop was asked for
  void run(Tally before) {
    try {
      var stopping = hooks(Hook.STOPPING);
      delay();
      stopIntake();
      awaitIdle(deadlines.handlers());
      interruptRunning();
      flush();
      await("@StoppingService", stopping, deadlines.settled());
      new LifecycleLog(container.units()).event("lifecycle.teardown");
      await("@StopService", hooks(Hook.STOP), deadlines.hooks());
      step("closing", unit -> unit.transport()::close, deadlines.end());
      report(before, container.tally());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("the stop was interrupted; connections close now");
      each(unit -> unit.transport()::close);
    } finally {
      container.units().forEach(unit -> unit.context().release());
    }
  }

  /// Goes on taking work for a while: load balancers learn late that the service stops.
  private void delay() throws InterruptedException {
    var delay = container.shutdownDelay();
    if (delay.isPositive()) {
      var over = new CountDownLatch(1);
      try (var _ = deadlines.end().machine().after(delay, over::countDown)) {
        over.await();
      }
    }
  }

  private void stopIntake() throws InterruptedException {
    container.awaitPausing();
    step("stopping the intake", unit -> unit.transport()::stopIntake, deadlines.handlers());
    step(
        "giving work back",
        unit -> () -> returned.addAndGet(unit.transport().returnUnstarted()),
        deadlines.handlers());
  }

  private void awaitIdle(Deadline deadline) throws InterruptedException {
    for (var calls : calls()) {
      calls.awaitIdle(deadline.left());
    }
  }

  /// Interrupts what still runs and lets it end.
  private void interruptRunning() throws InterruptedException {
    var running = container.tally().running();
    calls().forEach(Calls::interruptAll);
    if (running > 0) {
      LOG.atWarn()
          .addKeyValue("remaining_count", running)
          .log("handlers did not end in time and are interrupted");
      awaitIdle(deadlines.settled());
    }
  }

  private void flush() throws InterruptedException {
    step(
        "flushing",
        unit -> () -> unit.transport().flush(deadlines.settled().left()),
        deadlines.settled());
  }

  private Together hooks(Hook hook) {
    return Together.start(
        container.units().stream().flatMap(unit -> unit.hooks(hook).stream()).toList());
  }

  private Together each(Function<TransportUnit, Together.Step> step) {
    return Together.start(container.transports().map(step).toList());
  }

  /// Has every transport do a step; what one throws is logged and the stop goes on.
  private void step(String what, Function<TransportUnit, Together.Step> step, Deadline deadline)
      throws InterruptedException {
    var steps = each(step);
    await(what, steps, deadline);
    for (var failure : steps.failures()) {
      EXCEPTIONS
          .atError()
          .addKeyValue("step", what)
          .setCause(failure)
          .log("a step of the stop failed");
    }
  }

  private static void await(String what, Together steps, Deadline deadline)
      throws InterruptedException {
    if (!steps.await(deadline.left())) {
      LOG.atWarn().addKeyValue("step", what).log("a step of the stop did not end in time");
    }
  }

  private List<Calls> calls() {
    return container.transports().map(TransportUnit::calls).toList();
  }

  private void report(Tally before, Tally after) {
    LOG.atInfo()
        .addKeyValue("finished", after.finishedSince(before))
        .addKeyValue("returned", returned.get())
        .addKeyValue("abandoned", after.abandonedSince(before))
        .log("drained");
  }
}
