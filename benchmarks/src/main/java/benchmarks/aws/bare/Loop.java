package benchmarks.aws.bare;

import benchmarks.embedded.client.Bodies;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sqs.model.Message;

/// Receives messages, handles them by a virtual thread each, deletes them, and receives the next.
final class Loop implements Runnable {

  private final Queue queue;
  private final int most;
  private final Deleting deleting;
  private final LongConsumer handled;
  private final ExecutorService threads;
  // Held from a receive to the last delete.
  private final ReentrantLock busy = new ReentrantLock();
  private volatile boolean ending;

  /// @param most messages of a receive
  Loop(Queue queue, int most, Deleting deleting, LongConsumer handled, ExecutorService threads) {
    this.queue = queue;
    this.most = most;
    this.deleting = deleting;
    this.handled = handled;
    this.threads = threads;
  }

  @Override
  public void run() {
    try {
      while (!ending) {
        work(queue.receive(most));
      }
    } catch (AbortedException | InterruptedException _) {
      // It was ended while it waited.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void work(List<Message> messages) throws InterruptedException, ExecutionException {
    busy.lock();
    try {
      var handlers = messages.stream().<Future<?>>map(this::handling).toList();
      for (var handler : handlers) {
        handler.get();
      }
      if (deleting == Deleting.TOGETHER && !messages.isEmpty()) {
        queue.delete(messages);
      }
    } finally {
      busy.unlock();
    }
  }

  private Future<?> handling(Message message) {
    return threads.submit(() -> {
      handled.accept(Bodies.number(message.body()));
      if (deleting == Deleting.ONE_BY_ONE) {
        queue.delete(message);
      }
    });
  }

  /// Returns when it has deleted what it has handled, and does no more.
  void end() {
    ending = true;
    busy.lock();
  }
}
