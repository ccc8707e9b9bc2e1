package tomodachi.testing.contract;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tomodachi.transport.ArgumentSource;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Completion;
import tomodachi.transport.HandlerDefinition;
import tomodachi.transport.Work;

/// Handlers that do what a test wants: return at once, or hang until they are released or
/// interrupted.
final class ContractHandlers {

  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> settled = new LinkedBlockingQueue<>();
  private final Map<ContractCall<?>, Thread> running = new ConcurrentHashMap<>();
  private final Set<CountDownLatch> unfinished = ConcurrentHashMap.newKeySet();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /// The contents of the work whose handlers have begun.
  BlockingQueue<String> begun() {
    return begun;
  }

  /// The words the transport had for settled work.
  BlockingQueue<String> settled() {
    return settled;
  }

  void hang() {
    gate = new CountDownLatch(1);
  }

  void release() {
    gate.countDown();
  }

  void interrupt() {
    running.values().forEach(Thread::interrupt);
  }

  void awaitEnd(Duration patience) throws InterruptedException {
    for (var latch : unfinished) {
      if (!latch.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new AssertionError("A handler or its settlement doesn't end");
      }
    }
  }

  <W extends Work> BoundHandler<W> bind(HandlerDefinition definition, ArgumentSource<W> content) {
    return new ContractHandler<>(definition, content);
  }

  private final class ContractHandler<W extends Work> implements BoundHandler<W> {

    private final HandlerDefinition definition;
    private final ArgumentSource<W> content;

    ContractHandler(HandlerDefinition definition, ArgumentSource<W> content) {
      this.definition = definition;
      this.content = content;
    }

    @Override
    public HandlerDefinition definition() {
      return definition;
    }

    @Override
    public Call submit(W work, Executor starter) {
      var call = new ContractCall<>(work, this);
      unfinished.add(call.ended);
      starter.execute(call);
      return call;
    }

    @Override
    public @Nullable Object call(W work) {
      begun.add(String.valueOf(content.get(work)));
      return null;
    }
  }

  private final class ContractCall<W extends Work> implements BoundHandler.Call, Runnable {

    private final W work;
    private final ContractHandler<W> handler;
    private final CountDownLatch ended = new CountDownLatch(1);

    ContractCall(W work, ContractHandler<W> handler) {
      this.work = work;
      this.handler = handler;
    }

    @Override
    public void run() {
      running.put(this, Thread.currentThread());
      try {
        var completion = completion();
        running.remove(this);
        settled.add(work.settle(completion));
      } finally {
        unfinished.remove(ended);
        ended.countDown();
      }
    }

    private Completion completion() {
      try {
        work.prepare();
        handler.call(work);
        gate.await();
        return new Completion.Returned(null);
      } catch (InterruptedException e) {
        return new Completion.Interrupted();
      } catch (RuntimeException thrown) {
        return new Completion.Thrown(thrown);
      }
    }

    @Override
    public void interrupt() {
      var thread = running.get(this);
      if (thread != null) {
        thread.interrupt();
      }
    }
  }
}
