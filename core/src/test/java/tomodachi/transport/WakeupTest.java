package tomodachi.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WakeupTest {

  private final List<Long> set = new ArrayList<>();
  private final List<Runnable> tasks = new ArrayList<>();
  private int cancelled;
  private int rung;
  private final Wakeup wakeup = new Wakeup(this::set, () -> rung++);

  @Test
  void goesOffAtTheEarliestTimeOnly() {
    wakeup.by(30);
    wakeup.by(10);
    wakeup.by(20);

    assertThat(set).containsExactly(30L, 10L);
    assertThat(cancelled).isEqualTo(1);
  }

  @Test
  void canBeAskedAgainWhenItHasGoneOff() {
    wakeup.by(10);
    tasks.getFirst().run();
    wakeup.by(20);

    assertThat(rung).isEqualTo(1);
    assertThat(set).containsExactly(10L, 20L);
  }

  @Test
  void anAlarmThatCameTooLateToBeCancelledIsNotHeard() {
    wakeup.by(10);
    wakeup.close();
    tasks.getFirst().run();

    assertThat(rung).isZero();
  }

  private Timeline.Alarm set(long due, Runnable task) {
    set.add(due);
    tasks.add(task);
    return () -> cancelled++;
  }
}
