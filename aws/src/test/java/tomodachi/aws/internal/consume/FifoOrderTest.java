package tomodachi.aws.internal.consume;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tomodachi.testing.ManualTimeline;

/// Whatever fails, and however many messages are handled at once: the messages of each group are
/// handled one after the other, in their order, and none is left.
class FifoOrderTest {

  private static final int SEEDS = 200;
  private static final int AT_ONCE = 20;
  private static final Duration STEP = Duration.ofSeconds(20);

  /// At one point of plan time much work may be under way.
  private static final ManualTimeline TIME =
      new ManualTimeline(Instant.parse("2026-01-01T00:00:00Z"), Duration.ofMinutes(1));

  @AutoClose static final Scene SCENE = new Scene(TIME, true);

  @Test
  void everyGroupKeepsItsOrder() throws InterruptedException {
    for (var seed = 0; seed < SEEDS; seed += AT_ONCE) {
      var trials =
          IntStream.range(seed, seed + AT_ONCE)
              .mapToObj(number -> new FifoTrial(SCENE, number))
              .toList();
      trials.forEach(FifoTrial::begin);
      advanceUntilOver(trials);
      for (var trial : trials) {
        trial.stop();
        trial.check();
      }
    }
  }

  private static void advanceUntilOver(List<FifoTrial> trials) {
    await()
        .pollInSameThread()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofMinutes(1))
        .until(() -> {
          TIME.advance(STEP);
          for (var trial : trials) {
            trial.mayRestart();
          }
          return trials.stream().allMatch(FifoTrial::isOver);
        });
  }
}
