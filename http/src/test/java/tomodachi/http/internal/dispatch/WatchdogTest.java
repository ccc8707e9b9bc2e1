package tomodachi.http.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tomodachi.transport.Timeline;

class WatchdogTest {

  /// Machine time that goes on when told.
  private static final class ManualTime implements Timeline.Machine {
    private long now;

    @Override
    public long nanos() {
      return now;
    }

    @Override
    public Timeline.Alarm after(Duration delay, Runnable task) {
      return () -> {};
    }

    void pass(Duration time) {
      now += time.toNanos();
    }
  }

  private final ManualTime time = new ManualTime();
  private final Watchdog watchdog = new Watchdog(time);
  private final Conduct conduct = new Conduct("Orders.report()");

  private void run(Duration duration) {
    conduct.began();
    var began = watchdog.now();
    time.pass(duration);
    watchdog.ran(conduct, began);
  }

  private void runShortly(int times) {
    for (var i = 0; i < times; i++) {
      run(Duration.ofMillis(1));
    }
  }

  @Test
  void someStallsAgainAndAgainDemote() {
    for (var i = 0; i < 19; i++) {
      run(Duration.ofMillis(50));
      runShortly(4);
    }
    assertThat(conduct.isDemoted()).isFalse();

    run(Duration.ofMillis(50));

    assertThat(conduct.isDemoted()).isTrue();
  }

  @Test
  void shortRunsAreNoStalls() {
    for (var i = 0; i < 100; i++) {
      run(Duration.ofMillis(20));
    }

    assertThat(watchdog.stalls()).isZero();
    assertThat(conduct.isDemoted()).isFalse();
  }

  @Test
  void thirdStallInRowWithinMinuteDemotes() {
    run(Duration.ofMillis(200));
    run(Duration.ofMillis(21));
    assertThat(conduct.isDemoted()).isFalse();

    run(Duration.ofMillis(21));

    assertThat(conduct.isDemoted()).isTrue();
    assertThat(watchdog.demoted()).containsExactly("Orders.report()");
  }

  @Test
  void rareStallsAreForgiven() {
    for (var i = 0; i < 10; i++) {
      run(Duration.ofMillis(50));
      time.pass(Duration.ofSeconds(31));
    }

    assertThat(watchdog.stalls()).isEqualTo(10);
    assertThat(conduct.isDemoted()).isFalse();
  }

  @Test
  void stallsOfVeryFewRequestsAreForgiven() {
    for (var i = 0; i < 30; i++) {
      run(Duration.ofMillis(50));
      runShortly(21);
    }

    assertThat(conduct.isDemoted()).isFalse();
  }

  @Test
  void routeIsNamedOnceHoweverOftenItStalls() {
    for (var i = 0; i < 10; i++) {
      run(Duration.ofMillis(50));
    }

    assertThat(watchdog.demoted()).containsExactly("Orders.report()");
  }
}
