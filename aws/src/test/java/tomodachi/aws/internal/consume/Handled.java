package tomodachi.aws.internal.consume;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import tomodachi.transport.BoundHandler;

/// A handler of messages that does what a test says: what it throws or is interrupted by gives the
/// message back.
final class Handled implements Function<SqsMessage, BoundHandler.Call> {

  /// The bodies of messages whose handler began.
  final List<String> begun = new CopyOnWriteArrayList<>();

  /// The bodies of messages whose handler was interrupted.
  final List<String> interrupted = new CopyOnWriteArrayList<>();

  final AtomicInteger running = new AtomicInteger();
  final AtomicInteger mostRunning = new AtomicInteger();
  private final Step step;

  /// Handles a message and settles it.
  @FunctionalInterface
  interface Step {
    void handle(SqsMessage message) throws InterruptedException;
  }

  Handled(Step step) {
    this.step = step;
  }

  @Override
  public BoundHandler.Call apply(SqsMessage message) {
    return Thread.ofVirtual().start(() -> handle(message))::interrupt;
  }

  private void handle(SqsMessage message) {
    mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    begun.add(message.sdk().body());
    try {
      step.handle(message);
    } catch (InterruptedException e) {
      interrupted.add(message.sdk().body());
      message.giveBack();
    } finally {
      running.decrementAndGet();
      message.released();
    }
  }
}
