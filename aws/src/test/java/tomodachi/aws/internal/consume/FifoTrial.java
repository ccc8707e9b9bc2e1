package tomodachi.aws.internal.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One run of the messages of 20 groups through consumers that fail, all at random.
final class FifoTrial {

  private static final List<String> GROUPS =
      IntStream.range(0, 20).mapToObj(number -> "g" + number).toList();
  private static final int MOST_MESSAGES = 3;
  private static final int MOST_AT_ONCE = 12;

  /// A message is received again after a stop, and may be handed to a call that the stop has ended.
  private static final int MOST_RECEIVES_A_STOP = 2;

  private final Scene scene;
  private final int seed;
  private final int messages;
  private final int concurrency;
  private final boolean restarts;
  private final FifoQueue fifo;
  private final OrderedWork work;
  private @Nullable QueueConsumer consumer;
  private int stops;

  FifoTrial(Scene scene, int seed) {
    this.scene = scene;
    this.seed = seed;
    var random = new Random(seed);
    messages = 1 + random.nextInt(MOST_MESSAGES);
    concurrency = 1 + random.nextInt(MOST_AT_ONCE);
    restarts = random.nextInt(4) == 0;
    fifo = new FifoQueue(scene.sqs);
    work = new OrderedWork(scene.timeline, random);
  }

  void begin() {
    fifo.send(GROUPS, messages);
    consume();
  }

  private void consume() {
    consumer = fifo.consume(scene.sqs, concurrency, scene.timeline, work);
  }

  /// Stops, and begins again, if that is its fate and half of the messages are handled.
  void mayRestart() throws InterruptedException {
    if (restarts && stops == 0 && work.done() * 2 >= all()) {
      stop();
      consume();
    }
  }

  void stop() throws InterruptedException {
    var running = consumer;
    if (running != null) {
      Scene.stop(running);
      stops++;
    }
    consumer = null;
  }

  private int all() {
    return GROUPS.size() * messages;
  }

  /// True when nothing is left to be seen.
  boolean isOver() {
    return work.done() >= all() || !work.disorder.isEmpty();
  }

  /// To be called when it [#isOver] and stopped.
  void check() {
    var mostReceives = 1 + MOST_RECEIVES_A_STOP * (stops - 1);
    assertThat(work.disorder).as("seed %d", seed).isEmpty();
    assertThat(work.done()).as("seed %d", seed).isEqualTo(all());
    assertThat(work.mostReceives()).as("seed %d", seed).isLessThanOrEqualTo(mostReceives);
    assertThat(scene.count(fifo.queue)).as("seed %d", seed).isEqualTo("0 visible, 0 in flight");
  }
}
