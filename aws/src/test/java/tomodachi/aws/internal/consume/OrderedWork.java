package tomodachi.aws.internal.consume;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import tomodachi.transport.BoundHandler;
import tomodachi.transport.Timeline;

/// Handles messages of groups, fails at random, and notes whatever is out of order.
final class OrderedWork implements Function<SqsMessage, BoundHandler.Call> {

  private static final int MOST_FAILURES = 2;

  private final Timeline timeline;
  private final Random random;
  // Guarded by this.
  private final Map<String, Integer> next = new HashMap<>();
  private final Map<String, Integer> failures = new HashMap<>();
  private final Map<String, String> running = new HashMap<>();

  /// What went wrong, for people.
  final List<String> disorder = new CopyOnWriteArrayList<>();

  /// How many messages were received how often at most.
  private int mostReceives;

  private int done;

  private enum Fate {
    DONE,
    AGAIN_AT_ONCE,
    RETRY_NOW,
    RETRY_LATER
  }

  /// @param timeline its plan time waits for handlers
  OrderedWork(Timeline timeline, Random random) {
    this.timeline = timeline;
    this.random = random;
  }

  synchronized int done() {
    return done;
  }

  synchronized int mostReceives() {
    return mostReceives;
  }

  @Override
  public BoundHandler.Call apply(SqsMessage message) {
    var hold = timeline.hold();
    return Thread.ofVirtual()
            .start(() -> {
              try (hold) {
                handle(message);
              }
            })
        ::interrupt;
  }

  private void handle(SqsMessage message) {
    var body = message.sdk().body();
    var group = body.substring(0, body.indexOf('-'));
    begin(group, body, message);
    var fate = fate(body);
    while (fate == Fate.AGAIN_AT_ONCE) {
      fate = fate(body);
    }
    end(group, fate == Fate.DONE);
    switch (fate) {
      case DONE -> message.acknowledge();
      case RETRY_NOW -> message.retry(Duration.ZERO, "at random");
      default -> message.retry(delay(), "at random");
    }
    message.released();
  }

  private synchronized void begin(String group, String body, SqsMessage message) {
    var expected = group + "-" + next.getOrDefault(group, 0);
    if (!body.equals(expected)) {
      disorder.add(body + " began before " + expected + " was done");
    }
    var other = running.put(group, body);
    if (other != null) {
      disorder.add(body + " began while " + other + " was handled");
    }
    mostReceives = Math.max(mostReceives, message.receiveCount());
  }

  private synchronized Fate fate(String body) {
    var failed = failures.getOrDefault(body, 0);
    if (failed >= MOST_FAILURES || random.nextInt(3) > 0) {
      return Fate.DONE;
    }
    var fate = Fate.values()[1 + random.nextInt(3)];
    if (fate != Fate.AGAIN_AT_ONCE) {
      failures.put(body, failed + 1);
    }
    return fate;
  }

  private synchronized Duration delay() {
    return Duration.ofMillis(1 + random.nextInt(120_000));
  }

  private synchronized void end(String group, boolean isDone) {
    running.remove(group);
    if (isDone) {
      done++;
      next.merge(group, 1, Integer::sum);
    }
  }
}
