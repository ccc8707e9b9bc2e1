package tomodachi.embedded.amqp.internal.model;

import java.util.concurrent.locks.ReentrantLock;
import tomodachi.transport.Timeline;

/// Everything the broker knows: exchanges, queues, messages. There is one virtual host.
///
/// Nothing in this package does I/O or locks anything, but for alarms. All calls are made with the
/// broker's lock held, and the tasks of alarms take it.
public final class VirtualHost {

  private final PlanTime time;
  private final Memory memory;
  private final Names names = new Names();
  private final Queues queues = new Queues(this);
  private final Exchanges exchanges = new Exchanges(queues, new Bindings());
  private final Routing routing = new Routing(exchanges);
  private final DeadLetters deadLetters = new DeadLetters(this);
  private final DirectReplies replies = new DirectReplies(names);

  /// @param lock the broker's
  /// @param plan the time of what expires
  public VirtualHost(ReentrantLock lock, Timeline.Plan plan, Memory memory) {
    this.time = new PlanTime(plan, lock);
    this.memory = memory;
  }

  public Names names() {
    return names;
  }

  public Memory memory() {
    return memory;
  }

  public Queues queues() {
    return queues;
  }

  public Exchanges exchanges() {
    return exchanges;
  }

  public DirectReplies replies() {
    return replies;
  }

  /// Routes a message and gives it to the queues. A reply reaches no queue, so it counts as
  /// unroutable even if it is delivered, as in RabbitMQ.
  public PublishOutcome publish(Exchange exchange, Message message) {
    if (exchange.name().isEmpty() && DirectReplies.isReply(message.routingKey())) {
      replies.send(message);
      return PublishOutcome.UNROUTABLE;
    }
    var outcome = PublishOutcome.UNROUTABLE;
    for (var queue : routing.route(exchange, message)) {
      var taken = queue.offer(message);
      outcome =
          taken && outcome != PublishOutcome.REJECTED
              ? PublishOutcome.TAKEN
              : PublishOutcome.REJECTED;
    }
    message.properties().compact();
    return outcome;
  }

  PlanTime time() {
    return time;
  }

  Routing routing() {
    return routing;
  }

  DeadLetters deadLetters() {
    return deadLetters;
  }
}
