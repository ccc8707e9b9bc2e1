package tomodachi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static Schedule of(long seed) {
    return Schedule.of(new Random(seed), 40);
  }

  @Test
  void oneSeedGivesOneSchedule() {
    assertThat(of(7)).isEqualTo(of(7)).isNotEqualTo(of(8));
  }

  @Test
  void everyMessageIsPublishedOnceAndInOrder() {
    var numbers =
        of(7).steps().stream()
            .filter(Step.Publish.class::isInstance)
            .map(step -> ((Step.Publish) step).number())
            .toList();

    assertThat(numbers).hasSize(40).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void everyFaultIsInIt() {
    for (var seed = 1; seed <= 50; seed++) {
      assertThat(faults(of(seed))).containsExactly(Fault.values());
    }
  }

  @Test
  void faultsOfLeasesAreKnownAsSuch() {
    assertThat(new Step.Strike(Fault.LEASE_EXPIRY).needsLeases()).isTrue();
    assertThat(new Step.Hold(Fault.FAILED_DELETE, Duration.ofMillis(1)).needsLeases()).isTrue();
    assertThat(new Step.Strike(Fault.DUPLICATE).needsLeases()).isFalse();
  }

  private static Set<Fault> faults(Schedule schedule) {
    var faults = EnumSet.noneOf(Fault.class);
    for (var step : schedule.steps()) {
      switch (step) {
        case Step.Strike(var fault) -> faults.add(fault);
        case Step.Hold(var fault, var _) -> faults.add(fault);
        case Step.Publish _, Step.Pass _ -> {}
      }
    }
    return faults;
  }

  @Test
  void oneMessageIsEnough() {
    assertThat(Schedule.of(new Random(1), 1).steps()).contains(new Step.Publish(1)).hasSize(4);
  }

  @Test
  void stepsSayWhatIsDone() {
    assertThat(
            List.of(
                new Step.Publish(3),
                new Step.Strike(Fault.DUPLICATE),
                new Step.Hold(Fault.CONNECTIONS_REFUSED, Duration.ofMillis(12)),
                new Step.Pass(Duration.ofSeconds(4))))
        .extracting(Step::toString)
        .containsExactly(
            "publish 3",
            "duplicate the next delivery",
            "refuse connections for 12 ms",
            "let 4 s pass");
  }
}
