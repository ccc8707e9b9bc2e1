package benchmarks.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Rounds;
import benchmarks.schedule.client.Lateness;
import benchmarks.schedule.client.Punctuality;
import benchmarks.worker.Measured;
import benchmarks.worker.Usage;
import org.junit.jupiter.api.Test;

final class AimsTest {

  private final Findings findings = new Findings();

  @Test
  void aRunThatIsTooLateBreaksAnAim() {
    var beats = new Rounds<Load, Contender, Beaten>();
    beats.add(Load.IDLE, Contender.OURS, beaten(9_000_000, 9_900_000, 0));
    beats.add(Load.IDLE, Contender.OURS, beaten(8_000_000, 10_100_000, 0));
    beats.add(Load.BUSY, Contender.OURS, beaten(90_000_000, 99_000_000, 3));
    findings.setBeats(beats);

    assertThat(new Aims(findings).table())
        .hasToString(
            """
            | aim | reached | holds |
            | --- | ---: | ---: |
            | 1,000, idle: 99 of 100 within 10 ms | 8.50 ms | yes |
            | 1,000, idle: all within 10 ms | 10.10 ms | **no** |
            | 1,000, idle: no run is missed | 0 missed | yes |
            | 1,000, busy: no run is missed | 3 missed | **no** |
            """);
  }

  @Test
  void aScheduleMayTake600Bytes() {
    var memory = new Rounds<Integer, Contender, MemoryTrial.Growth>();
    memory.add(
        1_000,
        Contender.OURS,
        new MemoryTrial.Growth(1_000, new Weight(5_000_000, 9, 1), new Weight(5_610_000, 11, 1)));
    findings.setMemory(memory);

    assertThat(new Aims(findings).table())
        .hasToString(
            """
            | aim | reached | holds |
            | --- | ---: | ---: |
            | 1,000 schedules take ≤ 0.6 MB | 0.6 MB | **no** |
            | 1,000 schedules have no thread each | 2 more | yes |
            """);
  }

  private static Beaten beaten(long p99, long max, int missed) {
    var lateness = new Lateness(1, p99, max);
    return new Beaten(
        new Punctuality(lateness, lateness, missed), new Measured(1, new Usage(1, 1, 0), 1, 0));
  }
}
