package tomodachi.embedded.aws.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Chooses what happens next.
final class Chooser {

  private static final List<Integer> STEPS = List.of(0, 1, 2, 3, 5, 10, 20, 30, 60);
  private static final int POLL = 20;
  private static final int LARGEST_BATCH = 10;

  private final RandomGenerator random;
  private int bodies;

  Chooser(RandomGenerator random) {
    this.random = random;
  }

  /// @param polls how many clients wait
  Step next(QueueModel main, int polls, long now) {
    var dice = random.nextInt(100);
    if (dice < 30) {
      return send(main);
    }
    var queue = main.deadLetters().filter(_ -> random.nextInt(4) == 0).orElse(main);
    if (dice < 58) {
      return receive(queue, dice < 50 ? 0 : POLL);
    }
    if (dice < 84) {
      return settle(queue, now);
    }
    if (dice < 85 && !main.kind().redrives()) {
      return new Step.Purge(main.name());
    }
    if (dice < 88 && polls > 0) {
      return new Step.Leave(random.nextInt(polls));
    }
    return new Step.Advance(STEPS.get(random.nextInt(STEPS.size())));
  }

  private Step send(QueueModel queue) {
    var batch = random.nextInt(4) == 0;
    var count = batch ? random.nextInt(1, LARGEST_BATCH) : 1;
    var drafts = IntStream.range(0, count).mapToObj(_ -> draft(queue)).toList();
    return new Step.Send(queue.name(), drafts, batch);
  }

  private Draft draft(QueueModel queue) {
    var body = "m" + ++bodies;
    if (!queue.kind().fifo()) {
      return new Draft(body, random.nextInt(4) == 0 ? random.nextInt(20) : -1, "", "");
    }
    var duplicate = bodies > 2 && random.nextInt(8) == 0;
    var number = duplicate ? random.nextInt(Math.max(1, bodies - 5), bodies) : bodies;
    // What a purge means for duplicates isn't documented.
    var id = "d%d-%d".formatted(queue.purges(), number);
    return new Draft(body, -1, "g" + random.nextInt(3), id);
  }

  private Step receive(QueueModel queue, int patience) {
    var max = random.nextBoolean() ? 1 : random.nextInt(1, LARGEST_BATCH + 1);
    var visibility = random.nextInt(3) == 0 ? random.nextInt(20) : -1;
    return new Step.Receive(queue.name(), max, visibility, patience);
  }

  /// Something with messages that were received; a receive if there are none.
  private Step settle(QueueModel queue, long now) {
    var late = queue.available(now).stream().filter(Letter::hasHandle).findFirst();
    if (late.isPresent() && random.nextInt(8) == 0) {
      var delete = queue.kind().fifo() && random.nextBoolean();
      return new Step.ComeLate(queue.name(), late.get().body(), delete);
    }
    var hides = random.nextInt(3) == 0;
    var bodies = some(hides ? inFlight(queue, now) : deletable(queue, now));
    if (bodies.isEmpty()) {
      return receive(queue, 0);
    }
    var batch = bodies.size() > 1 || random.nextInt(4) == 0;
    return hides
        ? new Step.Hide(
            queue.name(), bodies, random.nextInt(3) == 0 ? 0 : random.nextInt(30), batch)
        : new Step.Delete(queue.name(), bodies, batch);
  }

  private static List<Letter> inFlight(QueueModel queue, long now) {
    return queue.letters(Letter.State.IN_FLIGHT, now);
  }

  /// A standard queue also deletes what has become visible again.
  private static List<Letter> deletable(QueueModel queue, long now) {
    var letters = new ArrayList<>(inFlight(queue, now));
    if (!queue.kind().fifo()) {
      queue.available(now).stream().filter(Letter::hasHandle).forEach(letters::add);
    }
    return letters;
  }

  private List<String> some(List<Letter> letters) {
    var chosen = new ArrayList<String>();
    var count = random.nextBoolean() ? 1 : random.nextInt(1, LARGEST_BATCH);
    var left = new ArrayList<>(letters);
    while (!left.isEmpty() && chosen.size() < count) {
      chosen.add(left.remove(random.nextInt(left.size())).body());
    }
    return chosen;
  }

  /// What empties a queue after all, if it isn't empty.
  Optional<Step> drain(QueueModel queue, long now) {
    if (queue.letters(now).isEmpty()) {
      return Optional.empty();
    }
    var inFlight = inFlight(queue, now).stream().map(Letter::body).limit(LARGEST_BATCH).toList();
    if (!inFlight.isEmpty()) {
      return Optional.of(new Step.Delete(queue.name(), inFlight, true));
    }
    return Optional.of(
        queue.available(now).isEmpty() && queue.exhausted(now).isEmpty()
            ? new Step.Advance(1)
            : new Step.Receive(queue.name(), LARGEST_BATCH, -1, 0));
  }
}
