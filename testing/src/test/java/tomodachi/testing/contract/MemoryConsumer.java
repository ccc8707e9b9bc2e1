package tomodachi.testing.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tomodachi.messaging.Delivery;
import tomodachi.messaging.Message;
import tomodachi.messaging.transport.MessageHandler;
import tomodachi.messaging.transport.Received;
import tomodachi.testing.contract.MemoryBroker.Entry;
import tomodachi.transport.Timeline;

/// Takes messages from one queue of a [MemoryBroker]. Its state is guarded by the broker.
final class MemoryConsumer implements MemoryBroker.Consumer {

  private static final Logger LOG = LoggerFactory.getLogger("tomodachi.memory");
  private static final int LARGE = 100_000;

  private final MemoryBroker broker;
  private final String queueName;
  private final FromTopic from;
  private final MessageHandler<Held> handler;
  private final Timeline timeline;
  private final MessagingFault fault;
  private final Deque<Entry> unstarted = new ArrayDeque<>();
  private final List<Entry> acknowledged = new ArrayList<>();
  private boolean attached;
  private int running;

  MemoryConsumer(
      MemoryBroker broker,
      String queueName,
      FromTopic from,
      MessageHandler<Held> handler,
      Timeline timeline,
      MessagingFault fault) {
    this.broker = broker;
    this.queueName = queueName;
    this.from = from;
    this.handler = handler;
    this.timeline = timeline;
    this.fault = fault;
  }

  private MemoryBroker.Queue queue() {
    return broker.queue(queueName);
  }

  void declare() {
    var _ = queue();
  }

  void attach() {
    synchronized (broker) {
      attached = true;
      queue().attach(this);
    }
  }

  void detach() {
    synchronized (broker) {
      attached = false;
      queue().detach(this);
    }
  }

  int returnUnstarted() {
    synchronized (broker) {
      var returned = List.copyOf(unstarted);
      unstarted.clear();
      if (fault != MessagingFault.LOSES_WHAT_HAS_NOT_BEGUN) {
        returned.reversed().forEach(queue()::putBack);
      }
      return returned.size();
    }
  }

  void close() {
    if (fault == MessagingFault.REPEATS_WHAT_IS_ACKNOWLEDGED) {
      acknowledged.forEach(queue()::put);
    }
  }

  private int concurrency() {
    return switch (fault) {
      case IGNORES_CONCURRENCY -> Integer.MAX_VALUE;
      case HANDLES_ONE_AT_A_TIME -> 1;
      default -> from.concurrency();
    };
  }

  @Override
  public boolean hasRoom() {
    return running + unstarted.size() < from.prefetch();
  }

  @Override
  public void receive(Entry entry) {
    unstarted.addLast(entry);
    startNext();
  }

  private void startNext() {
    if (running < concurrency() && !unstarted.isEmpty()) {
      running++;
      handler.handle(new Held(unstarted.removeFirst()));
    }
  }

  /// A message in the consumer's hands.
  final class Held implements Received {

    private final Entry entry;

    Held(Entry entry) {
      this.entry = entry;
    }

    @Override
    public byte[] body() {
      var text = entry.body();
      return (fault == MessagingFault.CUTS_LARGE_BODIES && text.length() > LARGE ? "" : text)
          .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Map<String, Object> attributes() {
      return fault == MessagingFault.LOSES_ATTRIBUTES ? Map.of() : entry.attributes();
    }

    @Override
    public int attempt() {
      return entry.attempt();
    }

    @Override
    public String id() {
      return "";
    }

    @Override
    public String topic() {
      return MemoryFixture.TOPIC;
    }

    @Override
    public String queueName() {
      return queueName;
    }

    @Override
    public Delivery delivery(Message message) {
      return new MemoryDelivery(message, this);
    }

    @Override
    public void logContext(BiConsumer<String, String> entry) {}

    @Override
    public void acknowledge() {
      if (fault == MessagingFault.LOGS_CONTENT) {
        LOG.info("acknowledged {}", entry.body());
      }
      synchronized (broker) {
        acknowledged.add(entry);
      }
    }

    @Override
    public void retry(Duration delay, String reason) {
      if (fault == MessagingFault.FORGETS_RETRIES) {
        return;
      }
      var next = fault == MessagingFault.KEEPS_THE_ATTEMPT ? entry : entry.next();
      timeline.plan().at(timeline.plan().instant().plus(actual(delay)), () -> comeAgain(next));
    }

    private void comeAgain(Entry next) {
      if (fault == MessagingFault.HOLDS_A_WORKER_WHILE_WAITING) {
        free();
      }
      queue().put(next);
    }

    private Duration actual(Duration delay) {
      return switch (fault) {
        case WAITS_TOO_SHORT -> delay.dividedBy(2);
        case WAITS_TOO_LONG -> delay.multipliedBy(2);
        default -> delay;
      };
    }

    @Override
    public void park(String reason) {
      if (fault != MessagingFault.LOSES_PARKED_MESSAGES) {
        var body = fault == MessagingFault.CHANGES_PARKED_BODIES ? "" : entry.body();
        broker.park(
            new ParkedMessage(
                ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)),
                entry.attributes(),
                reason,
                entry.attempt()));
      }
    }

    @Override
    public void giveBack() {
      if (fault != MessagingFault.ACKNOWLEDGES_INTERRUPTED_MESSAGES) {
        queue().putBack(entry);
      }
    }

    @Override
    public void released() {
      if (fault != MessagingFault.HOLDS_A_WORKER_WHILE_WAITING || entry.attempt() > 1) {
        free();
      }
    }
  }

  private void free() {
    synchronized (broker) {
      running--;
      if (attached) {
        startNext();
        queue().deliver();
      }
    }
  }
}
