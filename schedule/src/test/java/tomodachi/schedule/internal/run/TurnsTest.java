package tomodachi.schedule.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tomodachi.schedule.Overlap;
import tomodachi.schedule.internal.run.Turns.Turn;

class TurnsTest {

  private static Occurrence run(int second) {
    return run(second, 0);
  }

  private static Occurrence run(int second, int missed) {
    return new Occurrence(Instant.ofEpochSecond(second), missed);
  }

  @Test
  void aSkippedRunIsToldOnceAndCountedByTheNext() {
    var turns = new Turns(Overlap.SKIP);

    assertThat(turns.due(run(1))).isEqualTo(new Turn.Begin(run(1)));
    assertThat(turns.due(run(2))).isEqualTo(new Turn.Skip(true));
    assertThat(turns.due(run(3))).isEqualTo(new Turn.Skip(false));
    assertThat(turns.ended()).isNull();
    assertThat(turns.due(run(4))).isEqualTo(new Turn.Begin(run(4, 2)));
    assertThat(turns.ended()).isNull();
    assertThat(turns.due(run(5))).isEqualTo(new Turn.Begin(run(5)));
    assertThat(turns.due(run(6))).isEqualTo(new Turn.Skip(true));
  }

  @Test
  void runsThatAStallHasMissedAreCountedWithTheSkippedOne() {
    var turns = new Turns(Overlap.SKIP);
    turns.due(run(1));
    turns.due(run(5, 3));
    turns.ended();

    assertThat(turns.due(run(6))).isEqualTo(new Turn.Begin(run(6, 4)));
  }

  @Test
  void runsMayOverlapUpToTwenty() {
    var turns = new Turns(Overlap.ALLOW);
    for (var second = 1; second <= Turns.MOST_AT_ONCE; second++) {
      assertThat(turns.due(run(second))).isEqualTo(new Turn.Begin(run(second)));
    }

    assertThat(turns.due(run(21))).isEqualTo(new Turn.Skip(true));
    turns.ended();
    assertThat(turns.due(run(22))).isEqualTo(new Turn.Begin(run(22, 1)));
  }

  @Test
  void oneRunWaitsAndIsTheLatest() {
    var turns = new Turns(Overlap.QUEUE_ONE);
    turns.due(run(1));

    assertThat(turns.due(run(2))).isEqualTo(new Turn.Wait());
    assertThat(turns.due(run(3))).isEqualTo(new Turn.Wait());
    assertThat(turns.ended()).isEqualTo(run(3, 1));
    assertThat(turns.due(run(4))).isEqualTo(new Turn.Wait());
    assertThat(turns.ended()).isEqualTo(run(4));
    assertThat(turns.ended()).isNull();
  }

  @Test
  void whatComesDueWhileHeldBackIsMissed() {
    var turns = new Turns(Overlap.QUEUE_ONE);
    turns.due(run(1));
    turns.due(run(2));

    turns.pause();
    assertThat(turns.ended()).isNull();
    assertThat(turns.due(run(3))).isEqualTo(new Turn.Skip(false));
    turns.resume();

    assertThat(turns.due(run(4))).isEqualTo(new Turn.Begin(run(4, 2)));
  }

  @Test
  void aRunThatDidNotTakePlaceAfterAllIsMissed() {
    var turns = new Turns(Overlap.SKIP);
    turns.due(run(1));

    assertThat(turns.failed(run(1, 2))).isNull();
    assertThat(turns.due(run(2))).isEqualTo(new Turn.Begin(run(2, 3)));
  }

  @Test
  void afterTheEndNothingBegins() {
    var turns = new Turns(Overlap.QUEUE_ONE);
    turns.due(run(1));
    turns.due(run(2));

    assertThat(turns.close()).isEqualTo(1);
    assertThat(turns.ended()).isNull();
    assertThat(turns.due(run(3))).isEqualTo(new Turn.Skip(false));
    assertThat(turns.close()).isZero();
  }
}
