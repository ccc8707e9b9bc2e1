package tomodachi.testing.contract;

import java.time.Duration;
import java.time.Instant;
import tomodachi.testing.ManualTimeline;
import tomodachi.transport.Timeline;

/// The time a fixture's broker lives in.
public sealed interface Timing {

  /// The plan time of the services.
  ManualTimeline timeline();

  /// The back-off after the first attempt.
  Duration firstBackoff();

  /// Lets time pass. Manual time has passed when this returns, with all that happens because of it;
  /// real time passes by itself, so the caller waits for what is to happen.
  void pass(Duration time);

  /// The time since some fixed instant.
  Duration now();

  /// The longest time by which what is due may be late.
  Duration tolerance();

  /// For a broker in the process that lives in the services' time. Back-offs are minutes.
  static Timing manual(ManualTimeline timeline) {
    return new Manual(timeline);
  }

  /// For a real broker. Back-offs are seconds.
  static Timing real() {
    return new Real(new ManualTimeline());
  }

  /// Time that stands still until it is moved.
  record Manual(ManualTimeline timeline) implements Timing {

    @Override
    public Duration firstBackoff() {
      return Duration.ofMinutes(1);
    }

    @Override
    public void pass(Duration time) {
      timeline.advance(time);
    }

    @Override
    public Duration now() {
      return Duration.between(Instant.EPOCH, timeline.plan().instant());
    }

    /// A delay may be made of whole seconds.
    @Override
    public Duration tolerance() {
      return Duration.ofSeconds(1);
    }
  }

  /// Time that passes.
  record Real(ManualTimeline timeline) implements Timing {

    @Override
    public Duration firstBackoff() {
      return Duration.ofSeconds(1);
    }

    @Override
    public void pass(Duration time) {
      timeline.advance(time);
    }

    @Override
    public Duration now() {
      return Duration.ofNanos(Timeline.system().machine().nanos());
    }

    /// A busy machine may take any time.
    @Override
    public Duration tolerance() {
      return Duration.ofDays(1);
    }
  }
}
