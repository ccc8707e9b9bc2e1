package tomodachi.schedule.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import tomodachi.Options;
import tomodachi.StartException;
import tomodachi.schedule.RunClaims;
import tomodachi.schedule.Schedule;
import tomodachi.schedule.ScheduleOptions;
import tomodachi.schedule.Tick;
import tomodachi.testing.RunningService;
import tomodachi.testing.TestSetup;

/// Exclusive schedules, with claims in memory.
class ExclusiveRunsTest {

  /// Grants each instant once.
  private static final class MemoryClaims implements RunClaims {
    private final Map<String, Instant> last = new HashMap<>();
    private final List<String> opened = new ArrayList<>();
    private int failures;

    @Override
    public synchronized void open(List<String> jobs) throws Exception {
      if (failures < 0) {
        throw new java.io.IOException("the table can't be made");
      }
      opened.addAll(jobs);
    }

    @Override
    public synchronized boolean claim(String job, Instant scheduledTime) throws Exception {
      if (failures-- > 0) {
        throw new java.io.IOException("nobody answers");
      }
      var before = last.getOrDefault(job, Instant.MIN);
      if (!before.isBefore(scheduledTime)) {
        return false;
      }
      last.put(job, scheduledTime);
      return true;
    }
  }

  static final class Cleaner {
    final Options options;
    private final List<Tick> ticks = new CopyOnWriteArrayList<>();

    Cleaner(RunClaims claims) {
      options = Options.of(ScheduleOptions.defaults().withClaims(claims));
    }

    @Schedule(seconds = 10, exclusive = true)
    void clean(Tick tick) {
      ticks.add(tick);
    }
  }

  private final MemoryClaims claims = new MemoryClaims();

  @Test
  void twoReplicasShareTheRuns() {
    var one = new Cleaner(claims);
    var other = new Cleaner(claims);
    var setup = TestSetup.of(one);
    try (var first = setup.start();
        var second = TestSetup.of(other).withTimeline(setup.timeline()).start()) {
      first.advance(Duration.ofMinutes(1));

      assertThat(second.context().name()).isEqualTo(first.context().name());
      var all = new ArrayList<>(one.ticks);
      all.addAll(other.ticks);
      assertThat(all).hasSize(6).extracting(Tick::scheduledTime).doesNotHaveDuplicates();
      assertThat(all).extracting(Tick::missed).containsOnly(0);
    }
  }

  @Test
  void theClaimsKnowTheJobsByServiceAndHandler() {
    try (var running = RunningService.start(new Cleaner(claims))) {
      assertThat(claims.opened).containsExactly(running.context().name() + "/clean");
      assertThat(running.logs().lines())
          .anySatisfy(line ->
              assertThat(line.message())
                  .isEqualTo(
                      "exclusive schedules: a run whose replica ends before it is over is lost"));
    }
  }

  @Test
  void aClaimThatFailsIsTriedAgain() {
    var cleaner = new Cleaner(claims);
    try (var running = RunningService.start(cleaner)) {
      claims.failures = 2;

      running.advance(Duration.ofSeconds(10));

      assertThat(cleaner.ticks).hasSize(1);
    }
  }

  @Test
  void aRunNobodyCanBeAskedAboutIsMissedAndSaid() {
    var cleaner = new Cleaner(claims);
    try (var running = RunningService.start(cleaner)) {
      claims.failures = 6;
      running.advance(Duration.ofSeconds(10));
      assertThat(cleaner.ticks).isEmpty();

      running.advance(Duration.ofSeconds(10));

      assertThat(cleaner.ticks).extracting(Tick::missed).containsExactly(0);
      assertThat(running.logs().lines())
          .anySatisfy(line -> {
            assertThat(line.message())
                .isEqualTo("an exclusive run could not be claimed and does not take place here");
            assertThat(line.fields()).containsEntry("reason", "nobody answers");
          });
    }
  }

  @Test
  void withoutClaimsTheServiceDoesNotStart() {
    claims.failures = -1;

    assertThatThrownBy(() -> RunningService.start(new Cleaner(claims)).close())
        .isInstanceOf(StartException.class)
        .hasStackTraceContaining("Exclusive schedules can't be claimed: the table can't be made");
  }
}
