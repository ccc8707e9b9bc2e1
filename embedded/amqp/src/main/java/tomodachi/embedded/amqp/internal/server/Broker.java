package tomodachi.embedded.amqp.internal.server;

import java.util.concurrent.locks.ReentrantLock;
import tomodachi.embedded.amqp.internal.Limits;
import tomodachi.embedded.amqp.internal.model.Memory;
import tomodachi.embedded.amqp.internal.model.VirtualHost;
import tomodachi.embedded.amqp.internal.wire.Refusal;
import tomodachi.transport.Timeline;

/// What all connections share.
///
/// - **B1** — one lock guards the virtual host and all channels. It is held for the moment a
///   request or an alarm needs, and never during I/O: what clients get goes to their outboxes.
final class Broker {

  private final ReentrantLock lock = new ReentrantLock();
  private final Limits limits;
  private final Timeline timeline;
  private final Memory memory;
  private final VirtualHost host;

  Broker(Limits limits, Timeline timeline) {
    this.limits = limits;
    this.timeline = timeline;
    memory = new Memory(limits.memory());
    host = new VirtualHost(lock, timeline.plan(), memory);
  }

  Limits limits() {
    return limits;
  }

  Timeline timeline() {
    return timeline;
  }

  Memory memory() {
    return memory;
  }

  /// To be used with the lock held.
  VirtualHost host() {
    return host;
  }

  /// Runs a task with the lock held.
  void run(Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  /// Runs a task that may refuse what it is asked for with the lock held.
  void attempt(Attempt task) throws Refusal {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  /// What may refuse what it is asked for.
  interface Attempt {
    void run() throws Refusal;
  }
}
